import { makeCorpus } from "/work/wt/check/src/modules/assessments/preflight/corpus/corpus.ts";
import {
	figuresOf,
	handIn,
	isCaught,
	remarksOn,
} from "/work/wt/check/src/modules/assessments/preflight/corpus/hand-in.ts";
import { programsHere } from "/work/wt/check/src/modules/assessments/preflight/corpus/print.ts";
import { openInspector } from "/work/wt/check/src/modules/evidence/inspection/inspector.ts";

const [seed, good, each, none] = process.argv.slice(2);
const t = performance.now();
const programs = none ? { chromium: null, office: null } : programsHere();
const files = await makeCorpus(Number(seed), {
	each: Number(each),
	good: Number(good),
	programs,
});
console.log("made", files.length, ((performance.now() - t) / 1000).toFixed(1));
const t2 = performance.now();
const inspector = openInspector();
const all = await handIn(files, inspector);
inspector.close();
console.log("looked", ((performance.now() - t2) / 1000).toFixed(1));
const f = figuresOf(all);
console.log({ ...f });
for (const one of all)
	if (
		(one.file.planted && !isCaught(one)) ||
		f.alarms.some((a) => a.startsWith(`${one.file.name}:`))
	)
		console.log(
			one.file.name,
			one.file.planted?.rule,
			one.file.place.asks,
			JSON.stringify({ ...one.facts, text: one.facts.text.slice(0, 300) }),
			remarksOn(one)
				.filter((r) => r.verdict.is === "found")
				.map((r) => JSON.stringify(r)),
		);
if (process.env.PHOTOS)
	for (const one of all)
		if (one.facts.shape === "picture")
			console.log(one.file.name, JSON.stringify(one.facts.pages));

import { writeFileSync } from "node:fs";

writeFileSync(
	`/tmp/all-${seed}.json`,
	JSON.stringify(
		all.map((o) => ({
			name: o.file.name,
			planted: o.file.planted,
			place: o.file.place,
			facts: { ...o.facts, text: o.facts.text.slice(0, 2000) },
			s: o.seconds,
		})),
	),
);
