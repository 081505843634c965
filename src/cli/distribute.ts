import type { Command } from "commander";
import { readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import { print } from "./outcome.ts";

export const distribute = (program: Command): Command =>
	program
		.command("distribute")
		.option("--apply", "tell them to the cluster, in one transaction")
		.description(
			"Print the statements that spread the tables over a Citus cluster",
		)
		.addHelpText(
			"after",
			`
Printed: citus (whether this database is a cluster), applied, statements, stay (tables that stay on the coordinator because of a
trigger). Never run on a real cluster yet: try it on a copy first, and compare it with the archive that it was imported from.`,
		)
		.action(async ({ apply = false }: { apply?: boolean }) => {
			const { runErrand } = await import("../errands.ts");
			print(
				await runErrand("distribute", readConfig(process.env, root), { apply }),
			);
		});
