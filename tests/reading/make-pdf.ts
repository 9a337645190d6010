/** A small PDF of these pages, a line each 14 points; an empty line leaves a gap, and "# " makes its letters larger. The first line of each page stands at its head. */
export function makePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
  const add = (object: string): number => objects.push(object);
  const kids = pages.map((lines) => {
    const shown = lines.map((line, at) =>
      line === ""
        ? ""
        : `${line.startsWith("# ") ? "1.5 0 0 1.5" : "1 0 0 1"} 72 ${760 - 14 * at} Tm (${line.replace(/^# /, "").replace(/[()\\]/g, "\\$&")}) Tj`,
    );
    const stream = `BT /F1 11 Tf ${shown.join("\n")} ET`;
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  const starts: number[] = [];
  let file = "%PDF-1.4\n";
  for (const [at, object] of objects.entries()) {
    starts.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, "latin1");
}
