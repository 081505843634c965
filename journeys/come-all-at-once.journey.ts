import { describe, test } from "node:test";
import { assertWhole, crowdAtTheDoor } from "./crowd-at-the-door.ts";

// A thousand people and twenty devices: `npm run bench -- check-in --full`.

describe("a hall fills up", () => {
	test("forty people come to four tables, two of them without network, some are noted twice, and each is there once", async () => {
		assertWhole(await crowdAtTheDoor({ people: 40, devices: 4 }));
	});
});
