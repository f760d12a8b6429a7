import { defineRule } from '../../define-rule.ts';
import { writtenLinks } from './links/written-links.ts';

export const imagePathStyleMixed = defineRule({
  code: 'CVD808',
  id: 'image-path-style-mixed',
  summary: 'All images of a policy are addressed in the same way',
  level: 'info',
  why: 'A path from the root and a path from the folder break at different moments: one when the site moves, the other when the file does. Mixed, some images survive and nobody notices the rest.',
  mend: 'Write all paths from the root, or all from the folder of the policy.',
  source: 'Policies whose images were lost in a move',
  controls: [],
  messages: {
    mixed:
      'The image "{path}" is addressed from the {this}, expected from the {others} as the others are',
  },
  check({ documents }, report) {
    for (const document of documents) {
      const paths = writtenLinks(document).filter(
        ({ link, url }) => link.kind === 'image' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url),
      );
      const fromRoot = paths.filter(({ url }) => url.startsWith('/'));
      const fromFolder = paths.filter(({ url }) => !url.startsWith('/'));
      if (fromRoot.length === 0 || fromFolder.length === 0) continue;
      const isRootRare = fromRoot.length < fromFolder.length;
      const names = {
        this: isRootRare ? 'root' : 'folder',
        others: isRootRare ? 'folder' : 'root',
      };
      for (const { link, url } of isRootRare ? fromRoot : fromFolder) {
        report(
          'mixed',
          { start: link.start, end: link.end, in: document },
          { path: url, ...names },
        );
      }
    }
  },
});
