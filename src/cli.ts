#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { WrongSetting } from "#platform/config.ts";
import { admin } from "./cli/admin.ts";
import { band } from "./cli/band.ts";
import { deadline } from "./cli/deadline.ts";
import { distribute } from "./cli/distribute.ts";
import { doctor } from "./cli/doctor.ts";
import { announcements, migrate, recount, seed, trail } from "./cli/errands.ts";
import { index } from "./cli/index-command.ts";
import { instruments } from "./cli/instruments.ts";
import { keys } from "./cli/keys.ts";
import { lapor } from "./cli/lapor.ts";
import {
	backup,
	compare,
	exporting,
	importing,
	restore,
} from "./cli/moving.ts";
import { WrongInput } from "./cli/outcome.ts";
import { procedures } from "./cli/procedures.ts";
import { questionnaires } from "./cli/questionnaires.ts";
import { rights } from "./cli/rights.ts";
import { routes } from "./cli/routes.ts";
import { sampleSize } from "./cli/sample-size.ts";
import { score } from "./cli/score.ts";
import { verify } from "./cli/verify.ts";

/**
 * The command line: one file per command in `cli/`, registered here. A command loads what it needs when it runs,
 * prints one JSON document on standard output, and ends with 0 (well), 1 (failed) or 2 (wrong input).
 */
const commands = [
	score,
	index,
	band,
	sampleSize,
	instruments,
	questionnaires,
	procedures,
	deadline,
	routes,
	migrate,
	seed,
	trail,
	announcements,
	recount,
	verify,
	lapor,
	admin,
	keys,
	rights,
	exporting,
	importing,
	backup,
	restore,
	compare,
	distribute,
	doctor,
];

const program = new Command("rangkul")
	.description(
		"From the promise of a right to the proof of it: human-rights-based public services.",
	)
	.addHelpText(
		"after",
		`
Every command prints one JSON document; decimals are strings. A file named - is standard input.
Exit codes: 0 well, 1 failed, 2 wrong input (a sentence on standard error says what to change).`,
	)
	.exitOverride()
	.showHelpAfterError("(add --help to see what it takes)");

for (const register of commands) register(program);

try {
	await program.parseAsync();
} catch (problem) {
	process.exitCode = told(problem);
}

/** Says on standard error what went wrong, and answers with the exit code. Commander has said its own already. */
function told(problem: unknown): number {
	if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
	console.error(problem instanceof Error ? problem.message : String(problem));
	return problem instanceof WrongInput ||
		problem instanceof WrongSetting ||
		(problem instanceof Error && problem.name === "WrongArchive")
		? 2
		: 1;
}
