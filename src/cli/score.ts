import type { Command } from "commander";
import { z } from "zod";
import type { ScoreSheet } from "#instruments";
import { print, WrongInput } from "./outcome.ts";
import { readJson } from "./read-json.ts";
import { wrongInput } from "./sentences.ts";
import { theInstrument } from "./the-instrument.ts";

export const score = (program: Command): Command =>
	program
		.command("score")
		.description("Score one unit by one version of an instrument")
		.requiredOption(
			"--instrument <id|file>",
			"id of an instrument (shipped, or published into the data), or path of a .yaml file",
		)
		.requiredOption(
			"--answers <file|->",
			"JSON file with the unit and its answers",
		)
		.addHelpText("after", help)
		.action(
			async ({
				instrument,
				answers,
			}: {
				instrument: string;
				answers: string;
			}) => {
				print(await scored(instrument, answers));
			},
		);

const help = `
The answers:
  {"unit": {"kind": "kanim", "beneficiaries": ["public"]},
   "answers": {"a.1": {"value": "ada"}, "b.1": {"notApplicable": "why"},
               "c.1": {"notMeasured": "why"}, "c.2": {"notOurAuthority": "legal reference"}},
   "accepted": ["c.2"],             codes whose notOurAuthority a verifier accepted (else they are missing)
   "facts": {"a-fact": false}}      facts that the gates of the instrument name
  beneficiaries, accepted and facts may be left out.

Printed:
  score      rounded as the instrument says; null while an indicator is missing or the law has unknown parts
  predicate  code of the band; null while incomplete, where a gate failed, or (predicateKnown: false) where no limit is known
  missing    codes without a value; "not measured" is missing, never zero
  unknown    codes of groups whose indicators the instrument file does not know for this kind of unit
  nodes      parents before children; weight is the share among the siblings that count, after re-weighting
  gates      result is passed, failed or open`;

const answersFile = z.strictObject({
	unit: z.strictObject({
		kind: z.string(),
		beneficiaries: z.exactOptional(z.array(z.string())),
	}),
	answers: z.record(z.string(), z.unknown()),
	accepted: z.exactOptional(z.array(z.string())),
	facts: z.exactOptional(z.record(z.string(), z.boolean())),
});

async function scored(named: string, file: string) {
	const instrument = await theInstrument(named);
	const { unit, answers: typed, ...rest } = await readJson(file, answersFile);
	const {
		assesses,
		flatten,
		readAnswers,
		score: scoreUnit,
	} = await import("#instruments");
	if (!assesses(instrument, unit)) {
		throw new WrongInput(
			`${instrument.id} does not assess units of kind "${unit.kind}". Allowed: ${instrument.units?.join(", ")}.`,
		);
	}
	const answers = readAnswers(instrument, unit, typed);
	if (!answers.ok) throw wrongInput(answers.problem);
	const sheet = scoreUnit(instrument, {
		unit,
		answers: answers.value,
		...rest,
	});
	return shown(sheet, flatten(sheet.nodes));
}

const shown = (sheet: ScoreSheet, nodes: ScoreSheet["nodes"]) => ({
	instrument: sheet.instrument,
	version: sheet.version,
	score: sheet.score,
	predicate: sheet.predicate.band,
	...(sheet.predicate.because === "not-known" && { predicateKnown: false }),
	complete: sheet.complete,
	verified: sheet.verified,
	missing: sheet.missing,
	unknown: sheet.unknown,
	nodes: nodes.map(({ code, score, weight }) => ({
		code,
		score,
		weight: weight.used,
	})),
	gates: sheet.gates.map(({ code, kind, looksAt, result }) => ({
		code,
		kind,
		looksAt,
		result,
	})),
});
