import { describe, test } from "vitest";
import { check, type Row } from "./check-pair.ts";

const run = (rows: readonly Row[]) =>
  test.each(rows.map((row) => [row.join(" · "), row] as const))("%s", (_, row) => check(row));

describe("outcomes that exclude each other", () => {
  run([
    [
      "The ministry said its troops had driven the raiders out.",
      "The brigade said its fighters were still holding the port.",
      "outcome conflict",
    ],
    [
      "The ministry said the raiders had been expelled.",
      "The brigade said the raid was continuing.",
      "outcome conflict",
    ],
    ["The army said it had captured the village of Osk.", "The brigade said it had not lost Osk.", "nothing"],
    [
      "The army said it had captured the village of Osk.",
      "The brigade said its men still held Osk.",
      "outcome conflict",
    ],
    [
      "The army said it had seized the city of Vell.",
      "The city of Vell is loud. The governor said his troops were still present in part of the city.",
      "outcome conflict",
    ],
    [
      "The fire at the paint mill in the old part of Dalby was still burning, the mayor said.",
      "The blaze was out, the fire chief said.",
      "outcome conflict",
    ],
    [
      "The fire was under control, the mayor said.",
      "The fire was still spreading, a witness said.",
      "outcome conflict",
    ],
    ["The dam had burst, the mayor said.", "The dam was intact, the operator said.", "outcome conflict"],
    ["The bridge had collapsed, the mayor said.", "The bridge was undamaged, the operator said.", "outcome conflict"],
    ["The truce had collapsed, the mayor said.", "The truce was holding, the general said.", "outcome conflict"],
    ["The border was closed, the mayor said.", "The border remained open, the guard said.", "outcome conflict"],
    ["No warning had been given, a villager said.", "The agency said a warning was issued.", "outcome conflict"],
    [
      "Mon: The police said the bridge was closed on Monday.",
      "Wed: The police said the bridge reopened on Wednesday.",
      "update changed",
    ],
    [
      "Mon: The mayor said the road was closed on Monday.",
      "Wed: The guard said the road was open on Wednesday.",
      "update changed",
    ],
    [
      "Mon: The fire was still burning on Monday, the mayor said.",
      "Wed: The fire was out on Wednesday, the chief said.",
      "update changed",
    ],
  ]);
});

describe("causes, motives and doers", () => {
  run([
    [
      "The fire was arson, the mayor said.",
      "The fire was caused by an electrical fault, the insurer said.",
      "cause tension",
    ],
    ["The fire was deliberately set, the mayor said.", "The blaze was an accident, the owner said.", "cause tension"],
    [
      "Police said the crash was not an accident.",
      "The crash was caused by a brake failure, the operator said.",
      "cause tension",
    ],
    [
      "The collapse was the result of heavy rain, the council said.",
      "The collapse was caused by corrosion, an engineer said.",
      "cause tension",
    ],
    [
      "There was no sign of arson in the fire, the police said.",
      "The fire was started on purpose, the owner said.",
      "cause tension",
    ],
    [
      "The fire was caused by lightning, the ranger said.",
      "The fire was not caused by lightning, the bureau said.",
      "cause tension",
    ],
    [
      "The raid was meant to distract from the losses at Vell, the palace said.",
      "The brigade said it made the raid in order to protect the villages.",
      "cause tension",
    ],
    [
      "The attack was in revenge for a debt, the police said.",
      "The attack was an attempt to steal the ledger, the clerk said.",
      "cause tension",
    ],
    [
      "The bombing was carried out by the Red Lantern, the mayor said.",
      "The bombing was the work of Suderland, the army said.",
      "attribution tension",
    ],
    ["Demonstrators set the bank on fire.", "The party said it was the work of provocateurs.", "attribution tension"],
    [
      "The fire was started by protesters, the army said.",
      "The fire was started by soldiers, the union said.",
      "attribution tension",
    ],
    ["The minister blamed Norland for the attack.", "Norland denied any part in the attack.", "denial conflict"],
    [
      "The Red Lantern carried out the attack, the mayor said.",
      "The Red Lantern denied responsibility for the attack.",
      "denial conflict",
    ],
  ]);
});

describe("who, when and where", () => {
  run([
    [
      "Kestria denied any involvement in the raid.",
      "A senior official said Kestria's army provided boats for the raid.",
      "denial conflict",
    ],
    [
      "The brigade acts on its own, Kestria's minister said.",
      "An official said the brigade operates under the command of Kestria.",
      "denial conflict",
    ],
    [
      "The ministry said the attackers were Kestrian soldiers.",
      "The governor called the attackers “Tarvian deserters”.",
      "identity conflict",
    ],
    [
      "The ministry said the brigade consists of Kestrian soldiers.",
      "A deputy said the brigade consists of Tarvian citizens.",
      "identity conflict",
    ],
    [
      "The quake struck on Tuesday, the bureau said.",
      "The quake struck on Monday, the institute said.",
      "date tension",
    ],
    ["The blaze broke out on Tuesday, the chief said.", "The fire began on Sunday, a neighbour said.", "date tension"],
    [
      "Tue: The crash happened yesterday, the chief said.",
      "Wed: The crash happened yesterday, the guard said.",
      "date tension",
    ],
    [
      "The quake struck 12 km east of Vell, the bureau said.",
      "The quake struck 20 km west of Vell, the institute said.",
      "place conflict",
    ],
    [
      "The blast was north of Osk, the chief said.",
      "The explosion was south-east of Osk, the guard said.",
      "place conflict",
    ],
    [
      "Unemployment rose by one measure, the bureau said.",
      "Unemployment fell by another measure, the bank said.",
      "definition tension",
    ],
    ["Crime had risen, the mayor said.", "Crime had fallen, the police said.", "definition tension"],
    [
      "His wife and a small boy were missing, Fenn Adar said.",
      "His wife and another woman were missing, Fenn Adar said.",
      "identity conflict",
    ],
    [
      "A father and his daughter were killed, the mayor said.",
      "A father and his son were killed, the police said.",
      "identity conflict",
    ],
  ]);
});

describe("what does not exclude", () => {
  run([
    ["The fire was still burning, the mayor said.", "The fire was still spreading, a witness said.", "nothing"],
    ["The dam had burst, the mayor said.", "The bridge was intact, the operator said.", "nothing"],
    ["The road was closed, the mayor said.", "The airport was open, the guard said.", "nothing"],
    ["The army said it had captured the village of Osk.", "The brigade said its men still held Vell.", "nothing"],
    ["The army said it would capture Osk.", "The brigade said its men still held Osk.", "nothing"],
    ["The army said it had taken over the town.", "The brigade said its men still held the village.", "nothing"],
    [
      "Troops were sent to drive the raiders back, the ministry said.",
      "The brigade said its fighters were still holding the port.",
      "nothing",
    ],
    ["Were the raiders driven back?", "The brigade said its fighters were still holding the port.", "nothing"],
    [
      "The fire may have been caused by arson, the mayor said.",
      "The fire was caused by an electrical fault, the insurer said.",
      "nothing",
    ],
    [
      "The fire is being treated as arson, the mayor said.",
      "The fire was caused by an electrical fault, the insurer said.",
      "nothing",
    ],
    [
      "The cause of the fire was not known, the mayor said.",
      "The fire was caused by an electrical fault, the insurer said.",
      "nothing",
    ],
    [
      "The fire was an accident, the mayor said.",
      "The fire was caused by an electrical fault, the insurer said.",
      "nothing",
    ],
    [
      "There was no sign of arson in the fire, the mayor said.",
      "The fire was caused by lightning, the ranger said.",
      "nothing",
    ],
    [
      "The fire was caused by arson, the mayor said.",
      "The crash was caused by a brake failure, the operator said.",
      "nothing",
    ],
    [
      "The raid was meant to distract from the losses, the palace said.",
      "The raid was designed to divert troops, an analyst said.",
      "nothing",
    ],
    [
      "The raid was meant to distract from the losses, the palace said.",
      "The fence was built to protect the goats, a farmer said.",
      "nothing",
    ],
    ["Demonstrators set the bank on fire.", "Youths threw petrol bombs at the bank.", "nothing"],
    [
      "The bombing was carried out by the Red Lantern, the mayor said.",
      "The fire was started by soldiers, the union said.",
      "nothing",
    ],
    [
      "The bombing was the work of the Red Lantern, the mayor said.",
      "The Red Lantern carried out the bombing, the army said.",
      "nothing",
    ],
    [
      "Nobody claimed responsibility for the bombing.",
      "The bombing was the work of the Red Lantern, the mayor said.",
      "nothing",
    ],
    ["The minister blamed Norland for the attack.", "Suderland denied any part in the attack.", "nothing"],
    ["The minister blamed Norland for the attack on the mill.", "Norland denied any part in the attack.", "nothing"],
    [
      "A strike on the palace was one that the minister blamed on Norland.",
      "Norland denied any part in the raid.",
      "nothing",
    ],
    ["The minister blamed Norland for the delay.", "Norland denied any part in the attack.", "nothing"],
    ["Norland declined to comment on the attack.", "The minister blamed Norland for the attack.", "nothing"],
    ["Kestria had been aware of the raid, an official said.", "Kestria denied any involvement in the raid.", "nothing"],
    [
      "Kestria denied any involvement in the raid.",
      "A senior official said Norland's army provided boats for the raid.",
      "nothing",
    ],
    [
      "The quake struck on Tuesday, the bureau said.",
      "A second quake struck on Monday, the institute said.",
      "nothing",
    ],
    ["The quake struck on Tuesday, the bureau said.", "The fire broke out on Monday, the institute said.", "nothing"],
    [
      "Wed: The crash happened yesterday, the chief said.",
      "Tue: The crash happened on Tuesday, the guard said.",
      "nothing",
    ],
    [
      "The quake struck 12 km east of Vell, the bureau said.",
      "The quake struck 20 km north-east of Vell, the institute said.",
      "nothing",
    ],
    [
      "The quake struck 12 km east of Vell, the bureau said.",
      "The quake struck 20 km west of Osk, the institute said.",
      "nothing",
    ],
    ["Unemployment rose, the bureau said.", "Inflation fell, the bank said.", "nothing"],
    [
      "A father and his daughter were killed, the mayor said.",
      "A clerk and his son were killed, the police said.",
      "same",
    ],
    ["A man was killed, the mayor said.", "A woman was killed, the police said.", "nothing"],
    ["His wife and a boy were missing, the mayor said.", "His wife and a child were missing, the police said.", "same"],
    ["The raid was a disgrace, the mayor said.", "The raid was a triumph, the general said.", "nothing"],
    [
      "The town will be rebuilt by June, the mayor said.",
      "The town will never be rebuilt, the general said.",
      "nothing",
    ],
    ["I believe the raid was wrong, the mayor said.", "The raid was right, the general said.", "nothing"],
  ]);
});
