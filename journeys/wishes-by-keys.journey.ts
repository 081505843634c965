import { after, before, describe, test } from "node:test";
import { holds, wishes } from "./citizen-wishes.ts";
import { byKeys } from "./hands.ts";
import { type RunningSite, removeFolder, startSite } from "./harness.ts";
import { lynxIsHere, newFolder } from "./text-browser.ts";

describe("what people wish for, by keys alone in a browser of text", {
	skip: !lynxIsHere,
}, () => {
	let site: RunningSite;
	const folders: string[] = [];
	before(async () => {
		site = await startSite();
	});
	after(async () => {
		await site[Symbol.asyncDispose]();
		for (const folder of folders) removeFolder(folder);
	});

	for (const wish of wishes.filter(({ byScreenAlone }) => !byScreenAlone))
		test(wish.name, async () => {
			const folder = newFolder();
			folders.push(folder);
			holds(wish, await wish.does(byKeys(folder, site.origin)));
		});
});
