/** The part of ncc's programming interface that the build uses; the package has no types. */
declare module '@vercel/ncc' {
  interface Options {
    /** Writes an ECMAScript module; without, a CommonJS one. */
    readonly esm: boolean;
    readonly cache: boolean;
    /** Strips types and does not check them. */
    readonly transpileOnly: boolean;
    readonly quiet: boolean;
    /** The name of the asset that holds the licences of what is bundled. */
    readonly license: string;
  }

  interface Bundle {
    readonly code: string;
    /** What stands beside the bundle, by file name. */
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }

  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
