import { isEndMark } from "./parse-post.ts";

/** The messages of a pipe or file: all of it is one, or several parted by lines with only a full stop. In order, none of them blank. */
export async function* readPipe(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  let rest = "";
  const take = (): string => {
    const text = open.join("\n");
    open = [];
    return text;
  };
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (!isEndMark(line)) {
        open.push(line);
        continue;
      }
      const text = take();
      if (text.trim() !== "") yield text;
    }
  }
  if (!isEndMark(rest)) open.push(rest + decoder.decode());
  const text = take();
  if (text.trim() !== "") yield text;
}
