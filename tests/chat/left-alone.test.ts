import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLeftAlone, readHost } from "../../src/chat/left-alone.ts";
import { type HostRules, NO_RULES } from "../../src/chat/settings.ts";

describe("links that nobody asked about", () => {
  test.each<[string, boolean]>([
    ["https://herald.example/2031/05/fire-in-haldon", false],
    ["https://www.valepost.example/news/login-fraud-ring-broken-up", false],
    ["https://news.example/video/flood", false],
    ["https://notyoutube.com/flood", false],
    ["https://mailonline.example/news", false],
    ["http://11.1.2.3/board", false],
    ["http://wiki/desk", true],
    ["http://localhost:3000/", true],
    ["http://10.1.2.3/board", true],
    ["http://172.16.0.1/", true],
    ["http://192.168.1.1/", true],
    ["http://[::1]/", true],
    ["https://planner.internal/week", true],
    ["https://planner.internal./week", true],
    ["http://printer.local", true],
    ["https://mail.herald.example/inbox", true],
    ["https://accounts.google.com/o/oauth2", true],
    ["https://herald.example/account/login?next=/a", true],
    ["https://herald.example/sso", true],
    ["https://herald.example/newsletter/unsubscribe?u=1", true],
    ["https://docs.google.com/document/d/1", true],
    ["https://DOCS.GOOGLE.COM/document/d/1", true],
    ["https://herald.sharepoint.com/sites/desk", true],
    ["https://www.youtube.com/watch?v=1", true],
    ["https://youtu.be/1", true],
    ["https://github.com/a/b/issues/1", true],
    ["https://herald.slack.com/archives/C1/p1", true],
    ["https://us02web.zoom.us/j/1", true],
    ["not a link", true],
    ["", true],
  ])("%s: left alone is %s", (link, expected) => {
    expect(isLeftAlone(link, NO_RULES)).toBe(expected);
  });
});

describe("what the admins settled", () => {
  const rules: HostRules = {
    leftAlone: ["post.example", "docs.google.com"],
    read: ["youtube.com", "mail.herald.example"],
  };
  test.each<[string, boolean]>([
    ["https://post.example/a", true],
    ["https://sport.post.example/a", true],
    ["https://POST.example./a", true],
    ["https://notpost.example/a", false],
    ["https://post.example.org/a", false],
    ["https://www.youtube.com/watch?v=1", false],
    ["https://mail.herald.example/letters", false],
    ["https://webmail.herald.example/", true],
    ["https://youtube.com/login", true],
    ["https://courier.example/a", false],
  ])("%s: left alone is %s", (link, expected) => {
    expect(isLeftAlone(link, rules)).toBe(expected);
  });

  test.each(["http://wiki/desk", "http://10.1.2.3/board", "http://planner.internal"])(
    "%s stays left alone, since it is inside the house",
    (link) => {
      expect(isLeftAlone(link, { leftAlone: [], read: ["wiki", "10.1.2.3", "planner.internal"] })).toBe(true);
    },
  );

  test("left alone comes before read", () => {
    const both: HostRules = { leftAlone: ["sport.post.example"], read: ["post.example"] };
    expect(isLeftAlone("https://sport.post.example/a", both)).toBe(true);
    expect(isLeftAlone("https://post.example/a", both)).toBe(false);
  });
});

test.each<[typed: string, host: string | null]>([
  ["post.example", "post.example"],
  ["Post.Example", "post.example"],
  ["www.post.example", "post.example"],
  ["sport.post.example", "sport.post.example"],
  ["post.example.", "post.example"],
  ["post.example/news?a=1#b", "post.example"],
  ["https://www.post.example/a", "post.example"],
  ["http://user:secret@post.example:8080/a", "post.example"],
  ["żółw.example", "xn--w-uga1v8h.example"],
  ["post", null],
  ["intranet", null],
  ["localhost", null],
  ["post.e", null],
  ["10.0.0.12", null],
  ["https://10.0.0.12/a", null],
  ["[::1]", null],
  ["javascript:alert(1)", null],
  ["a b.example", null],
  ["<!channel>", null],
  ["", null],
  [".", null],
])("“%s” as a site is %s", (typed, host) => {
  expect(readHost(typed)).toBe(host);
});

test("whatever is typed is a site or none, and a site is named alike when it is typed again", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.webUrl(), fc.domain()), (typed) => {
      const host = readHost(typed);
      if (host === null) return;
      expect(readHost(host.startsWith("www.") ? `https://${host}` : host)).toBe(host.replace(/^www\./, ""));
      expect(isLeftAlone(`https://${host}/a`, { leftAlone: [host], read: [] })).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (link) => {
      expect(typeof isLeftAlone(link, NO_RULES)).toBe("boolean");
    }),
  );
});
