import type { Rule } from '../../rule.ts';
import { anchorCase } from './anchor-case.ts';
import { anchorMissing } from './anchor-missing.ts';
import { danglingReference } from './dangling-reference.ts';
import { emptyLink } from './empty-link.ts';
import { imageAltMissing } from './image-alt-missing.ts';
import { imageMissing } from './image-missing.ts';
import { imagePathStyleMixed } from './image-path-style-mixed.ts';
import { insecureHttp } from './insecure-http.ts';
import { placeholderAddress } from './placeholder-address.ts';
import { placeholderAngle } from './placeholder-angle.ts';
import { placeholderToken } from './placeholder-token.ts';
import { relativeLinkMissing } from './relative-link-missing.ts';
import { urlMoved } from './url-moved.ts';
import { urlNeedsMembership } from './url-needs-membership.ts';
import { urlShortener } from './url-shortener.ts';
import { vagueLinkText } from './vague-link-text.ts';

export const textRules: readonly Rule[] = [
  danglingReference,
  emptyLink,
  placeholderAngle,
  placeholderAddress,
  placeholderToken,
  relativeLinkMissing,
  imageMissing,
  imagePathStyleMixed,
  imageAltMissing,
  anchorMissing,
  anchorCase,
  urlShortener,
  urlMoved,
  urlNeedsMembership,
  insecureHttp,
  vagueLinkText,
];
