import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";

/** Something to draw on, with letters that are the same on every machine. */
export interface Sheet {
  readonly canvas: Canvas;
  readonly pen: SKRSContext2D;
}

/** Noto Sans comes in a file for each script, the commonest first. */
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese", "devanagari"];
const WEIGHTS = { normal: 400, bold: 700 } as const;
export type Weight = keyof typeof WEIGHTS;

const familyOf = (script: string) => `Crosswire ${script}`;
/** For letters that it does not have: what machines mostly have, if they have any. */
const OTHERS = [
  "DejaVu Sans",
  "Arial",
  "Noto Sans Arabic",
  "Noto Sans Hebrew",
  "Noto Sans CJK SC",
  "PingFang SC",
  "Microsoft YaHei",
];
const FAMILIES = [...SCRIPTS.map(familyOf), ...OTHERS].map((name) => `"${name}"`).join(", ");

/** Letters `size` high, for `pen.font`. */
export const font = (size: number, weight: Weight = "normal"): string => `${WEIGHTS[weight]} ${size}px ${FAMILIES}`;

/** A white sheet; lengths are in points, of which each is `scale` pixels. Rejects where the library has no build for the machine. */
export type OpenSheet = (width: number, height: number, scale: number) => Promise<Sheet>;

type Library = typeof import("@napi-rs/canvas");

/** The library is loaded when the first sheet is asked for: it takes memory, and most bots draw few. */
export function createSheets(): OpenSheet {
  let opening: Promise<Library> | null = null;
  return async (width, height, scale) => {
    opening ??= openLibrary();
    const { createCanvas } = await opening;
    const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    const pen = canvas.getContext("2d");
    pen.scale(scale, scale);
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, width, height);
    return { canvas, pen };
  };
}

async function openLibrary(): Promise<Library> {
  const library = await import("@napi-rs/canvas");
  const folder = join(dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans/package.json")), "files");
  for (const script of SCRIPTS) {
    for (const weight of Object.values(WEIGHTS)) {
      library.GlobalFonts.registerFromPath(
        join(folder, `noto-sans-${script}-${weight}-normal.woff2`),
        familyOf(script),
      );
    }
  }
  return library;
}
