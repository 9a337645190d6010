import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIRE, RIVAL, story } from "../contracts/chat-stories.ts";
import { type Newsroom, type NewsroomOptions, openNewsroom } from "./open-newsroom.ts";
import { readPosts } from "./posts.ts";

const cleanUp: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of cleanUp.splice(0).reverse()) await close();
});

async function open(options: NewsroomOptions = {}): Promise<Newsroom> {
  const opened = await openNewsroom(options);
  cleanUp.push(opened.close);
  return opened;
}

const POSTS = "POST /channels/:id/messages";
const THREADS = "POST /channels/:id/messages/:id/threads";
const killed = (toll: string) => expect.stringContaining(`${toll} people were killed`);

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await open();
}, 60_000);

/** Two stories that disagree, told and answered; the summary of the second. */
async function openConflict() {
  const { discord, quiet } = newsroom;
  const channel = discord.openChannel("public");
  discord.post(channel, story("Three"));
  const message = discord.post(channel, RIVAL);
  await quiet();
  const look = () => readPosts(discord, message)[0];
  return { channel, message, summary: String(look()?.parts.at(0)), look };
}

describe("one reply", () => {
  test.each<[string, (discord: Newsroom["discord"]) => void]>([
    ["when Discord asks to wait", (discord) => discord.limit(POSTS, 2, 0.2)],
    ["when Discord asks everything to wait", (discord) => discord.limit("*", 1, 0.2, "global")],
    ["when Discord is in trouble", (discord) => discord.fail(POSTS, 2)],
    ["when it is in trouble for longer", (discord) => discord.fail(POSTS, 7, 502)],
    ["when the answer to a post is lost", (discord) => discord.loseAnswers(POSTS, 1)],
    ["when the answer to a change is lost", (discord) => discord.loseAnswers("PATCH /channels/:id/messages/:id", 1)],
    ["when no thread can be begun for a while", (discord) => discord.fail(THREADS, 4, 503)],
    ["when the answer to the thread is lost, so that it exists already", (discord) => discord.loseAnswers(THREADS, 1)],
  ])("%s", async (_name, befall) => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    befall(discord);
    discord.post(channel, story("Three"));
    await quiet();
    expect(says(channel)).toEqual([killed("Three")]);
  });

  test("when the line breaks and events come twice", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    discord.post(channel, story("Three"));
    discord.drop({ repeats: 10 });
    discord.post(channel, story("Five"));
    await quiet();
    expect(says(channel)).toEqual([killed("Three"), expect.stringContaining("→ five")]);
  });

  test("when the session is lost: what was posted meanwhile is read, in its order, alone with the bot too", async () => {
    const { discord, quiet, says } = newsroom;
    const [channel, direct] = [discord.openChannel("public"), discord.openDirect()];
    const thread = discord.post(channel, story("Three"));
    discord.post(direct, "help");
    await quiet();
    discord.drop({ resumable: false });
    discord.post(channel, story("Five"));
    discord.post(channel, story("Seven"));
    discord.post(channel, "how many people were killed?", { thread });
    discord.post(direct, "method");
    await quiet();
    expect(says(channel)).toEqual([
      killed("Three"),
      expect.stringMatching(/Seven people.*Three people.*Five people/s),
      expect.stringContaining("→ five"),
      expect.stringContaining("→ seven"),
    ]);
    expect(says(direct)).toHaveLength(2);
  });

  test("when the session is lost, and Discord is in trouble when it is asked what was posted meanwhile", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    discord.post(channel, story("Three"));
    await quiet();
    discord.fail("GET /channels/:id/messages", 4, 503);
    discord.drop({ resumable: false });
    discord.post(channel, story("Five"));
    await quiet();
    expect(says(channel)).toEqual([killed("Three"), expect.stringContaining("→ five")]);
  });

  test("when Discord asks the bot to connect again", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    discord.reconnect();
    discord.post(channel, story("Three"));
    await quiet();
    expect(says(channel)).toEqual([killed("Three")]);
  });
});

describe("threads", () => {
  test("one that a person began is used", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    const message = discord.post(channel, "this one: https://herald.example/fire");
    discord.startThread(message, "The fire");
    await quiet();
    expect(readPosts(discord, message)).toHaveLength(1);
    expect(says(channel)).toHaveLength(1);
  });

  test("a post in a forum is answered in place, and what is said below it too", async () => {
    const { discord, quiet } = newsroom;
    const forum = discord.openChannel("forum");
    const post = discord.openPost(forum, "Storm", story("Three"));
    await quiet();
    discord.post(post, story("Five"));
    await quiet();
    expect(readPosts(discord, post).map(({ shown }) => shown.text)).toEqual([
      killed("Three"),
      expect.stringContaining("→ five"),
    ]);
  });

  test("one that was put away is opened again, also to change what stands there", async () => {
    const { discord, quiet } = newsroom;
    const { channel, message, look } = await openConflict();
    const first = String(discord.messages(channel)[0]?.id);
    discord.archiveThread(message);
    discord.remove(first);
    await quiet();
    expect(look()?.shown.text).not.toContain("disagreement");
    discord.archiveThread(message);
    discord.post(channel, "how many people were killed?", { thread: message, mention: true });
    await quiet();
    expect(readPosts(discord, message)).toHaveLength(2);
  });

  test("one that is locked is left, and the answer goes into the channel", async () => {
    const { discord, quiet } = newsroom;
    const { channel, message, summary } = await openConflict();
    discord.archiveThread(message, { locked: true });
    await discord.press(summary, "Digest");
    await quiet();
    expect(readPosts(discord, channel).map(({ shown, answers }) => [answers, shown.text])).toEqual([
      [message, expect.stringContaining("Digest · ")],
    ]);
  });

  test("a deleted one takes back what was posted in it, and nothing else", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    const message = discord.post(channel, story("Three"));
    await quiet();
    discord.post(channel, story("Five"), { thread: message });
    await quiet();
    discord.deleteChannel(message);
    discord.post(channel, "how many people were killed?", { mention: true });
    await quiet();
    expect(says(channel).at(-1)).toContain("Three people");
    expect(says(channel).at(-1)).not.toContain("Five people");
  });

  test("none begins on a link that nobody asked about and that cannot be read", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    const message = discord.post(channel, "https://herald.example/gone");
    await quiet();
    expect(says(channel)).toEqual([]);
    expect(discord.threadOf(message)).toBeNull();
  });

  test("one that is empty again, as a link was changed for one that cannot be read, is put away", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    const message = discord.post(channel, "https://herald.example/fire");
    await quiet();
    discord.edit(message, "https://herald.example/gone");
    await quiet();
    expect(says(channel)).toEqual([]);
    expect(discord.messages(message).filter(({ author }) => author.id === discord.botUser)).toEqual([]);
  });
});

describe("what the bot may not do", () => {
  test("without threads it answers in the channel, below the message", async () => {
    const { discord, quiet } = newsroom;
    const channel = discord.openChannel("public");
    discord.deny(channel, "CreatePublicThreads");
    const message = discord.post(channel, story("Three"));
    await quiet();
    expect(readPosts(discord, channel).map(({ answers, shown }) => [answers, shown.text])).toEqual([
      [message, killed("Three")],
    ]);
  });

  test("without a word in threads too", async () => {
    const { discord, quiet } = newsroom;
    const channel = discord.openChannel("public");
    discord.deny(channel, "SendMessagesInThreads");
    const message = discord.post(channel, story("Three"));
    await quiet();
    expect(readPosts(discord, channel).map(({ answers }) => answers)).toEqual([message]);
  });

  test("where it may not write at all, the person is told once, alone, what it lacks", async () => {
    const { discord, quiet, says, logged } = newsroom;
    const channel = discord.openChannel("public");
    const ivo = discord.addPerson("Ivo");
    discord.deny(channel, "SendMessages", "SendMessagesInThreads");
    discord.post(channel, story("Three"), { user: ivo });
    discord.post(channel, story("Five"), { user: ivo });
    await quiet();
    expect(says(channel)).toEqual([]);
    const told = says(discord.openDirect({ user: ivo }));
    expect(told).toEqual([
      expect.stringMatching(/I could not answer you in #.*“Send Messages”, “Send Messages in Threads”/),
    ]);
    expect(logged()).toContain("50013");
  });

  test("asked by a button or in the menu of a message there, it says so to that person", async () => {
    const { discord, quiet } = newsroom;
    const { channel, summary } = await openConflict();
    const feed = discord.postAsOtherBot(channel, story("Seven"));
    discord.deny(channel, "SendMessages", "SendMessagesInThreads");
    const ivo = discord.addPerson("Ivo");
    await discord.press(summary, "Digest", { user: ivo });
    await discord.menu("Check claims", feed, { user: ivo });
    await quiet();
    const told = discord.shownAlone({ user: ivo }).map(({ text }) => text);
    expect(told).toEqual([expect.stringContaining("Invite me"), expect.stringContaining("Invite me")]);
  });
});

describe("what a person does", () => {
  test("Discord tells twice is done once", async () => {
    const { discord, quiet } = newsroom;
    const { message, summary } = await openConflict();
    await discord.press(summary, "Not a conflict");
    discord.drop({ repeats: 5 });
    await quiet();
    const texts = readPosts(discord, message).map(({ shown }) => shown.text);
    expect(texts).toEqual([expect.stringContaining("1 disagreement"), expect.stringMatching(/Not a conflict · Rowan/)]);
  });

  test("typing is offered what there is, by any of its words", async () => {
    const { discord } = newsroom;
    const { channel } = await openConflict();
    expect(await discord.complete(channel, "crosswire why which:")).toEqual([
      "1 · How many people were killed?",
      "2 · How many residents were displaced?",
    ]);
    expect(await discord.complete(channel, "crosswire explain which:residents")).toHaveLength(1);
    expect(await discord.complete(channel, "crosswire claims story:hospital counts")).toContainEqual(
      expect.stringContaining("Port Ellery storm: hospital counts the dead"),
    );
  });

  test("is acknowledged at once, however slow Discord is", async () => {
    const { discord, quiet } = newsroom;
    const { channel, message, summary } = await openConflict();
    const ivo = discord.addPerson("Ivo");
    discord.delay(700);
    await discord.press(summary, "All claims", { user: ivo });
    await discord.press(summary, "Ask", { user: ivo });
    discord.fillIn({ "Your question": "how many people were killed?" }, { user: ivo });
    await discord.submit({ user: ivo });
    await discord.command(channel, "crosswire help", { user: ivo });
    await quiet();
    discord.delay(0);
    const alone = discord.shownAlone({ user: ivo }).map(({ text }) => text);
    expect(alone).toHaveLength(2);
    expect(alone.join()).not.toMatch(/did not respond|failed|thinking/);
    expect(readPosts(discord, message)).toHaveLength(2);
  }, 60_000);

  test("comes too late for Discord: the answer is then said in the channel", async () => {
    const { discord, quiet, says } = await open({ answerWithin: 1 });
    const channel = discord.openChannel("public");
    discord.delay(50);
    await discord.command(channel, "crosswire help");
    await quiet();
    expect(says(channel)).toEqual([expect.stringContaining("Paste an article or a link")]);
  }, 60_000);

  test("is answered in the channel when its 15 minutes are over", async () => {
    let minutes = 0;
    const now = () => new Date(Date.parse("2026-10-14T18:00:00.000Z") + minutes * 60_000);
    const { discord, quiet, says } = await open({ now });
    const channel = discord.openChannel("public");
    discord.limit("PATCH /webhooks/:app/:token/messages/:message", 1, 0.5);
    await discord.command(channel, "crosswire help");
    minutes = 16;
    await discord.until(() => says(channel).length > 0, "the answer in the channel");
    await quiet();
    expect(says(channel)).toEqual([expect.stringContaining("Paste an article or a link")]);
  }, 60_000);
});

describe("deletions", () => {
  test("of many at once", async () => {
    const { discord, quiet, says } = newsroom;
    const channel = discord.openChannel("public");
    const gone = [discord.post(channel, story("Three")), discord.post(channel, story("Five"))];
    await quiet();
    discord.removeMany(gone);
    discord.post(channel, "how many people were killed at Port Ellery?", { mention: true });
    await quiet();
    expect(says(channel).at(-1)).not.toMatch(/Three people|Five people/);
  });

  test("of a channel: nothing is said there any more", async () => {
    const { discord, quiet } = newsroom;
    const channel = discord.openChannel("public");
    discord.post(channel, story("Three"));
    await quiet();
    discord.deleteChannel(channel);
    await quiet();
  });

  test("of all that a server had, when the bot is taken out of it; an outage of the server changes nothing", async () => {
    const { discord, quiet, says } = await open();
    const other = discord.addGuild("Wire desk");
    const channel = discord.openChannel("public", { guild: other });
    const ask = async () => {
      const where = discord.openChannel("public", { guild: other });
      discord.post(where, "what did Irma Tolk say?", { mention: true });
      await quiet();
      return says(where).at(-1);
    };
    discord.post(channel, "https://herald.example/fire");
    await quiet();
    discord.outage(other);
    discord.outageOver(other);
    expect(await ask()).toContain("The smoke is thick");
    discord.kickBot(other);
    await quiet();
    discord.inviteBot(other);
    await quiet();
    expect(await ask()).not.toContain("The smoke is thick");
  }, 60_000);
});

describe("the start", () => {
  test("waits for a Discord that is away", async () => {
    const { logged, quiet, discord, says } = await open({
      before: (one) => one.down("unavailable"),
      onLine(line, one) {
        if (line.includes("trying again")) one.up();
      },
    });
    const channel = discord.openChannel("public");
    discord.post(channel, story("Three"));
    await quiet();
    expect(says(channel)).toEqual([killed("Three")]);
    expect(logged()).toContain("Discord is not there; trying again");
  }, 60_000);

  test("without the message-content intent mentions, commands, the menu and direct messages work, and the log says what does not", async () => {
    const { discord, quiet, says, logged } = await open({ privileged: [] });
    expect(logged()).toMatch(/Message Content Intent” is off/);
    const [channel, direct] = [discord.openChannel("public"), discord.openDirect()];
    const unread = discord.post(channel, story("Three"));
    discord.post(channel, story("Five"), { mention: true });
    discord.post(direct, FIRE);
    await quiet();
    expect(says(channel)).toEqual([killed("Five")]);
    expect(says(direct)).toEqual([expect.stringContaining("Nine workers were hurt")]);
    await discord.menu("Check claims", unread);
    await discord.command(channel, "crosswire status");
    await quiet();
    expect(says(channel)).toContainEqual(expect.stringContaining("→ three"));
    discord.edit(unread, "never mind");
    await quiet();
    expect(says(channel)).toContainEqual(expect.stringContaining("→ three"));
  }, 60_000);

  test("the intent taken away while it runs: it goes on without", async () => {
    const { discord, quiet, says, logged } = await open();
    discord.setPrivileged([]);
    discord.drop({ resumable: false });
    await discord.until(() => /is off under/.test(logged()), "the bot to notice");
    await quiet();
    const channel = discord.openChannel("public");
    discord.post(channel, story("Five"), { mention: true });
    await quiet();
    expect(says(channel)).toEqual([killed("Five")]);
  }, 60_000);
});

test("what is logged holds no words of articles or messages", () => {
  expect(newsroom.logged()).not.toMatch(/Pell Orsino|sea wall|Port Ellery/);
});
