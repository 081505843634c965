import type { Command } from "commander";
import { print, WrongInput } from "./outcome.ts";

export const admin = (program: Command): Command => {
	const group = program
		.command("admin")
		.description("Let the first administrator in, or one who is locked out");
	group
		.command("invite")
		.argument("<name>", "the whole name, as the office writes it")
		.option(
			"--user-name <name>",
			"to sign in with; left out, it is made of the name",
		)
		.description("Make a one-time code for an administrator")
		.addHelpText(
			"after",
			`
Adds the person where there is none of this name, and gives the role of administrator from today where they
do not hold it. A person who was here before gets a code that sets a new password and a new second factor.
Printed: userName, code, until (when the code ends), address (where it is typed). The code is shown once.`,
		)
		.action(async (name: string, { userName }: { userName?: string }) => {
			const called = name.trim();
			if (called === "")
				throw new WrongInput("Write the name of the administrator.");
			const { isUserName } = await import("#identity");
			if (userName !== undefined && !isUserName(userName))
				throw new WrongInput(
					`"${userName}" is no user name. Use 2 to 60 small letters, digits, dots, hyphens or underscores.`,
				);
			const { runErrand } = await import("../errands.ts");
			const { readConfig } = await import("#platform/config.ts");
			const { root } = await import("#platform/root.ts");
			const config = readConfig(process.env, root);
			print(
				await runErrand("admin invite", config, {
					name: called,
					userName: userName ?? null,
				}),
			);
		});
	return group;
};
