import type { NoticeAffected, NoticeCase } from '../case/notice-case.ts';
import { purlOfAffected, versOf } from './products.ts';

/** A product of the tree: a range of affected versions, or a fixed version. */
export interface CsafProduct {
  readonly id: string;
  readonly entry: NoticeAffected;
  readonly kind: 'affected' | 'fixed';
  /** The range by `vers`, or the version. */
  readonly version: string;
}

/** Each affected range and each fixed version of a case once. */
export function productsOf({ vulnerabilities }: NoticeCase): readonly CsafProduct[] {
  const found = new Map<string, CsafProduct>();
  for (const entry of vulnerabilities.flatMap(({ affected }) => affected)) {
    for (const [kind, version] of versionsOf(entry)) {
      const key = keyOf(entry, kind);
      const id = `${kind === 'affected' ? 'A' : 'F'}-${String(found.size + 1).padStart(4, '0')}`;
      if (!found.has(key)) found.set(key, { id, entry, kind, version });
    }
  }
  return [...found.values()];
}

/** The products of an entry that are of a kind. */
export function productIds(
  entries: readonly NoticeAffected[],
  kind: CsafProduct['kind'],
  products: readonly CsafProduct[],
): readonly string[] {
  const keys = new Set(entries.map((entry) => keyOf(entry, kind)));
  return products
    .filter((product) => product.kind === kind && keys.has(keyOf(product.entry, kind)))
    .map(({ id }) => id);
}

export function productTree(notice: NoticeCase, products: readonly CsafProduct[]): object {
  const names = [...new Set(products.map(({ entry }) => nameOf(entry)))];
  return {
    branches: [
      {
        category: 'vendor',
        name: notice.project.publisher,
        branches: names.map((name) => ({
          category: 'product_name',
          name,
          branches: products
            .filter(({ entry }) => nameOf(entry) === name)
            .map((product) => versionBranch(product, notice)),
        })),
      },
    ],
  };
}

function versionBranch({ id, entry, kind, version }: CsafProduct, { project }: NoticeCase): object {
  const purl = purlOfAffected(entry, project);
  const isFixed = kind === 'fixed';
  return {
    category: isFixed ? 'product_version' : 'product_version_range',
    name: version,
    product: {
      product_id: id,
      name: `${nameOf(entry)} ${version}`,
      product_identification_helper: {
        purl: isFixed ? `${purl}@${encodeURIComponent(version)}` : purl,
      },
    },
  };
}

function versionsOf(entry: NoticeAffected): readonly (readonly [CsafProduct['kind'], string])[] {
  const { fixed } = entry.range;
  const affected = ['affected', versOf(entry)] as const;
  return fixed === undefined ? [affected] : [affected, ['fixed', fixed]];
}

function keyOf(entry: NoticeAffected, kind: CsafProduct['kind']): string {
  const version = kind === 'fixed' ? (entry.range.fixed ?? '') : versOf(entry);
  return JSON.stringify([kind, entry.ecosystem, entry.name, version]);
}

function nameOf({ ecosystem, name }: NoticeAffected): string {
  return ecosystem === 'other' ? name : `${name} (${ecosystem})`;
}
