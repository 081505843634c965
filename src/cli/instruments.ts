import type { Command } from "commander";
import { Failed, print, WrongInput } from "./outcome.ts";
import { readText } from "./read-text.ts";

export const instruments = (program: Command): Command => {
	const group = program
		.command("instruments")
		.description("List, check and freeze the instrument files");
	group
		.command("list")
		.description(
			"List the shipped instruments: what they are, whether they are verified and complete, their indicators; exit 1 when a file or the crosswalk is to be mended",
		)
		.action(list);
	group
		.command("check")
		.description(
			"Check an instrument file: every finding with its line and what to do; exit 1 when there are any",
		)
		.argument("<file>", "path of a .yaml file")
		.action(check);
	group
		.command("freeze")
		.description(
			"Freeze a published instrument: from now on its text never changes",
		)
		.argument("<file>", "path of a .yaml file whose status is published")
		.action(freeze);
	return group;
};

async function list(): Promise<void> {
	const { checkCrosswalk, indicatorsOf, loadInstruments } = await import(
		"#instruments"
	);
	const { instruments: shipped, findings: inFiles } = loadInstruments();
	const findings = [...inFiles, ...checkCrosswalk()];
	print(
		[...shipped.values()].map((instrument) => ({
			id: instrument.id,
			version: instrument.version,
			programme: instrument.programme,
			title: instrument.title,
			status: instrument.status,
			use: instrument.use,
			valid: instrument.valid,
			units: instrument.units,
			verified: instrument.verified,
			complete: instrument.complete,
			note: instrument.note ?? null,
			indicators: indicatorsOf(instrument).map(({ code }) => code),
		})),
	);
	if (findings.length > 0)
		throw new Failed(
			findings
				.map(({ file, message, fix }) => `${file}: ${message} ${fix}`)
				.join("\n"),
		);
}

async function check(file: string): Promise<void> {
	const text = readText(file, "an instrument file");
	const [{ findingsIn }, { unitKinds }, { factKinds }] = await Promise.all([
		import("#instruments"),
		import("#units"),
		import("#facts"),
	]);
	const findings = findingsIn(file, text, {
		unitKinds: Object.keys(unitKinds),
		facts: factKinds,
	});
	print({ file, ok: findings.length === 0, findings });
	if (findings.length > 0) process.exitCode = 1;
}

async function freeze(file: string): Promise<void> {
	const text = readText(file, "an instrument file");
	const { freezeInstrument } = await import("#instruments");
	const frozen = freezeInstrument(file, text);
	if (!frozen.ok) {
		throw new WrongInput(
			frozen.problem
				.map(({ line, message, fix }) => `${file}:${line}: ${message} ${fix}`)
				.join("\n"),
		);
	}
	print(frozen.value);
}
