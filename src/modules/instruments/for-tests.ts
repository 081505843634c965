import { parse, stringify } from "yaml";
import { readFile } from "./check-instrument.ts";
import type { Instrument } from "./instrument.ts";
import { toInstrument } from "./to-instrument.ts";

const head = `
id: sample
version: "1"
programme: sample
title: { id: Contoh }
status: draft
use: assessment
basis: [{ regulation: { id: Contoh }, sources: [https://example.org/] }]
valid: { from: 2020 }
verified: true
complete: true
units: [kanim, lapas]
top: 100
rounding: { decimals: 2, when: at-the-end }
weights: { kind: equal, verified: true }
bands: not-known
stages: []
answers:
  level: { kind: scale, from: 0, to: 4 }
  ada:
    kind: choice
    options:
      - { code: ada, label: { id: Ada }, value: 1 }
      - { code: proses, label: { id: Proses }, value: 0.5 }
      - { code: tidak, label: { id: Tidak }, value: 0 }
`;

/** The text of an instrument file: an ordinary head, and what the test says instead or besides (YAML). */
export const fileText = (said: string): string =>
	stringify({ ...parse(head), ...parse(said) });

/** An instrument for a test. What the linter finds in it is the test's own mistake. */
export function instrumentOf(said: string): Instrument {
	const { content, findings } = readFile(fileText(said), "sample.yaml");
	if (!content)
		throw new Error(
			findings
				.map(({ line, message, fix }) => `${line}: ${message} ${fix}`)
				.join("\n"),
		);
	return toInstrument(content);
}

/** Three criteria with indicators on a scale of 0 to 4: `a` weighs 50, `b` 30, `c` 20. */
export const weighted = (more = ""): Instrument =>
	instrumentOf(`
weights: { kind: printed, verified: true }
nodes:
  - { code: a, label: { id: A }, weight: 50, article: Pasal 1, weights: { kind: equal, verified: true }, nodes: [
      { code: a.1, label: { id: A1 }, answer: level, principles: [openness] },
      { code: a.2, label: { id: A2 }, answer: level, principles: [speed] },
      { code: a.3, label: { id: A3 }, answer: level, units: [lapas] } ] }
  - { code: b, label: { id: B }, weight: 30, article: Pasal 2, nodes: [
      { code: b.1, label: { id: B1 }, weight: 70, answer: level, principles: [openness] },
      { code: b.2, label: { id: B2 }, weight: 30, answer: level } ] }
  - { code: c, label: { id: C }, weight: 20, article: Pasal 3, answer: level }
${more}`);
