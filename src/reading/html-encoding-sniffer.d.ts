declare module "html-encoding-sniffer" {
  /** The name of the encoding that a browser would read the bytes in. */
  export default function sniff(
    bytes: Uint8Array,
    options: {
      /** The charset of the content type. */
      transportLayerEncodingLabel?: string | undefined;
      defaultEncoding?: string | undefined;
      maxPrescanBytes?: number | undefined;
    },
  ): string;
}
