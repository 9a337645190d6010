import { expect, test } from "vitest";
import { findRefusal, isPublicAddress } from "../../src/reading/public-address.ts";

test.each(["93.184.215.14", "1.1.1.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "[2606:4700::1111]"])(
  "%s is public",
  (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  },
);

test.each([
  ["loopback", "127.0.0.1"],
  ["loopback", "127.8.8.8"],
  ["loopback", "::1"],
  ["mapped loopback", "::ffff:127.0.0.1"],
  ["mapped loopback in hexadecimal", "[::ffff:7f00:1]"],
  ["private", "10.0.0.8"],
  ["private", "172.16.4.4"],
  ["private", "192.168.1.1"],
  ["unique local", "fd00:ec2::254"],
  ["link local, cloud metadata", "169.254.169.254"],
  ["link local with a zone", "fe80::1%eth0"],
  ["mapped cloud metadata", "::ffff:169.254.169.254"],
  ["shared by carriers", "100.64.0.1"],
  ["Azure metadata", "168.63.129.16"],
  ["translated", "64:ff9b::7f00:1"],
  ["loopback in the oldest disguise", "::127.0.0.1"],
  ["of no registry", "4000::1"],
  ["6to4", "2002:7f00:1::"],
  ["unspecified", "0.0.0.0"],
  ["unspecified", "::"],
  ["documentation", "192.0.2.1"],
  ["multicast", "224.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["a name", "localhost"],
  ["nothing", ""],
])("%s is not public: %s", (_, ip) => {
  expect(isPublicAddress(ip)).toBe(false);
});

const INSIDE = "That address is not on the public internet, so I do not open it.";
test.each([
  ["ftp://post.example/a", "I open links that begin with http:// or https:// only."],
  ["file:///etc/passwd", "I open links that begin with http:// or https:// only."],
  ["javascript:alert(1)", "I open links that begin with http:// or https:// only."],
  ["https://rowan:secret@post.example/", "The link holds a user name or password, so I do not open it."],
  ["https://post.example:8443/", "The link names an unusual port, so I do not open it."],
  ["http://localhost/", INSIDE],
  ["http://intranet/", INSIDE],
  ["http://printer.local/", INSIDE],
  ["http://db.internal./", INSIDE],
  ["http://127.0.0.1/", INSIDE],
  ["http://2130706433/", INSIDE],
  ["http://0x7f.1/", INSIDE],
  ["http://0/", INSIDE],
  ["http://[::1]/", INSIDE],
  ["http://[::ffff:127.0.0.1]/", INSIDE],
  ["http://169.254.169.254/latest/meta-data/", INSIDE],
  [
    "https://news.google.com/rss/articles/CBMiX",
    "Google News hides where its links lead. Post the publisher's own link.",
  ],
])("%s is not opened", (link, sentence) => {
  expect(findRefusal(new URL(link), new Set())).toBe(sentence);
});

test.each([
  "https://post.example/a",
  "http://post.example:80/",
  "https://post.example:443/?b#c",
  "http://93.184.215.14/",
])("%s may be opened", (link) => {
  expect(findRefusal(new URL(link), new Set())).toBeNull();
});

test("a host on the list is opened on that port only", () => {
  const allowed = new Set(["127.0.0.1:8123"]);
  expect(findRefusal(new URL("http://127.0.0.1:8123/"), allowed)).toBeNull();
  expect(findRefusal(new URL("http://127.0.0.1:8124/"), allowed)).not.toBeNull();
});
