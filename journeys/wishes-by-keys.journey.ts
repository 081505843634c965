import { after, before, describe, test } from "node:test";
import { holds, wishes } from "./citizen-wishes.ts";
import { byKeys, byKeysInW3m } from "./hands.ts";
import { type RunningSite, removeFolder, startSite } from "./harness.ts";
import { lynxIsHere, newFolder } from "./text-browser.ts";
import { w3mIsHere } from "./w3m.ts";

describe("what people wish for, by keys alone in a browser of text", () => {
	let site: RunningSite;
	const folders: string[] = [];
	before(async () => {
		site = await startSite();
	});
	after(async () => {
		await site[Symbol.asyncDispose]();
		for (const folder of folders) removeFolder(folder);
	});

	for (const wish of wishes) {
		const [by, isHere] = wish.inW3m
			? [byKeysInW3m, w3mIsHere]
			: [byKeys, lynxIsHere];
		test(wish.name, { skip: !isHere }, async () => {
			const folder = newFolder();
			folders.push(folder);
			holds(wish, await wish.does(by(folder, site.origin)));
		});
	}
});
