import { createReadStream, existsSync } from "node:fs";
import type { Command } from "commander";
import { print, WrongInput } from "./outcome.ts";

export const verify = (program: Command): Command =>
	program
		.command("verify")
		.argument("<package>", "file of a package, or - for standard input")
		.description(
			"Calculate every result of a package anew, and look for every changed byte; ends with 1 when something is found",
		)
		.option(
			"--key <key>",
			"public key of the installation in base64, as its address /hasil/kunci prints it",
		)
		.addHelpText(
			"after",
			`
Printed: whole, whether nothing was found; units and recomputed, whose answers are in the package (the others were decided
elsewhere); links of the results chain that were recomputed, and linksOfBefore, which only the installation can recompute;
key that the package is signed with, and keyExpected, whether it is the one of --key; findings with line, unit, what, says.
Without --key compare the key yourself: whoever changes a package can sign it with a key of their own.
No site and no database is needed. What is calculated how stands in docs/scoring.md, the file in docs/package.md.`,
		)
		.action(async (file: string, { key }: { key?: string }) => {
			const { isPublicKey, verifyPackage } = await import("#packages");
			if (key !== undefined && !isPublicKey(key))
				throw new WrongInput(
					`"${key}" is no public key. Give the 44 signs that /hasil/kunci prints after "key".`,
				);
			if (file !== "-" && !existsSync(file))
				throw new WrongInput(`There is no file ${file}.`);
			const found = await verifyPackage(
				file === "-"
					? process.stdin
					: createReadStream(file, { highWaterMark: 1024 * 1024 }),
				key ?? null,
			);
			print(found);
			if (!found.whole) process.exitCode = 1;
		});
