import type { Command } from "commander";
import { readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import type { Errand } from "../errands.ts";
import { print } from "./outcome.ts";

/** For who runs the program: they change who holds a key, and can open nothing themselves. */
export const keys = (program: Command): Command => {
	const group = program
		.command("keys")
		.description("Change who holds the keys of what is sealed");
	group
		.command("rotate-office")
		.argument("<unit>", "as its address has it: kanwil-kemenham-banten")
		.description("Give an office a new key")
		.addHelpText(
			"after",
			`
Those who held the old one and still work there hold the new one; what arrived before still opens for them with the old
one. Where nobody could open the old one any more it ends, and the first of those who receive reports there makes a new
one by signing in: it opens nothing of before.
Printed: unit, holders (how many hold the new key; 0: there is none until somebody signs in).`,
		)
		.action(async (unit: string) => run("keys rotate-office", { unit }));
	group
		.command("leave")
		.argument("<person>", "user name of whoever leaves")
		.description("Take everything away that was sealed to a person who leaves")
		.addHelpText(
			"after",
			`
Their key ends, each office whose key they held gets a new one, and nothing that was sealed to them lies ready any more.
Printed: rotated and withoutKey (offices), leftBehind (unit, ref, what, way): what no officer can open any more, and
by whom it still can be: two-key-holders, reporter, or nobody. Closing the account does all of this as well.`,
		)
		.action(async (person: string) => run("keys leave", { person }));
	group
		.command("admit-anew")
		.requiredOption("--reason <words>", "why; it stands in the trail")
		.description("Let two custodians begin anew, where none has a key any more")
		.addHelpText(
			"after",
			`
Only where no custodian who was admitted has a key any more. The next two who have the duty and sign in, or make a key, are
the first two again: look who they are. Everybody who has the duty is told.
Nothing old opens through it: what was sealed to the custodians of before stays shut to the new ones.
Printed: told (how many people).`,
		)
		.action(async ({ reason }: { readonly reason: string }) =>
			run("keys admit-anew", { reason }),
		);
	return group;
};

async function run(errand: Errand, about: unknown): Promise<void> {
	const { runErrand } = await import("../errands.ts");
	print(await runErrand(errand, readConfig(process.env, root), about));
}
