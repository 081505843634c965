import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Evidence, FileFacts, Inspector, Remark } from "#evidence";
import { applicable, type Indicator, instrumentNamed } from "#instruments";
import type { Item } from "../../item.ts";
import {
	checkAll,
	isFinding,
	type PreflightRules,
	preflightRules,
	standingOf,
} from "../preflight.ts";
import { type ItemToCheck, whatRulesSee } from "../seen.ts";
import { formOf, wordsOf } from "../unit-names.ts";
import { type CorpusFile, corpusYear, type FaultClass } from "./corpus-file.ts";
import { offices } from "./offices.ts";

/** A file of the corpus after it was looked at, as an item of the assessment of its office. */
export interface HandedIn {
	readonly file: CorpusFile;
	readonly facts: FileFacts;
	/** Of one core; null where nobody tells. */
	readonly seconds: number | null;
	readonly toCheck: ItemToCheck;
}

/** Looks at every file and hands each in at an item of its own, in one assessment for each office. */
export async function handIn(
	files: readonly CorpusFile[],
	inspector: Inspector,
): Promise<HandedIn[]> {
	const looked: Pick<HandedIn, "file" | "facts" | "seconds">[] = [];
	for (const file of files) {
		const before = inspector.process()?.id ?? null;
		const used = secondsOf(before) ?? 0;
		const { facts } = await inspector.look(file.bytes);
		const after = inspector.process()?.id ?? null;
		const now = secondsOf(after);
		// A process that began for this file counts whole; one that ended with it cannot be asked any more.
		const seconds = now === null ? null : after === before ? now - used : now;
		looked.push({ file, facts, seconds });
	}
	return [
		...Map.groupBy(looked, ({ file }) => file.place.office).values(),
	].flatMap((same) => {
		const items = same.map(({ file }, at) => ({
			item: itemOf(file, at),
			files: [evidenceOf(file)],
		}));
		const office = same[0]?.file.place.office.name ?? "";
		const facts = new Map(
			same.map((one) => [hashOf(one.file), one.facts] as const),
		);
		const seen = whatRulesSee(items, {
			year: corpusYear,
			own: [formOf(office)],
			others: offices
				.filter(({ name }) => name !== office)
				.map(({ name }) => formOf(name)),
			facts,
			words: new Map(
				[...facts].map(([sha256, { text }]) => [sha256, wordsOf(text)]),
			),
		});
		return same.flatMap((one, at) => {
			const toCheck = seen[at];
			return toCheck ? [{ ...one, toCheck }] : [];
		});
	});
}

/** Seconds of one core that a process used so far, as Linux counts them in hundredths; null where nobody tells. */
function secondsOf(processId: number | null): number | null {
	try {
		const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
		// After the name in brackets; the fields are numbered as in proc(5).
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return (Number(fields[11]) + Number(fields[12])) / 100;
	} catch {
		return null;
	}
}

const hashOf = ({ bytes }: CorpusFile): string =>
	createHash("sha256").update(bytes).digest("hex");

const known = instrumentNamed("p2ham-2023");
const asked = known ? applicable(known, { kind: "rutan" }) : [];

/** An item of the criterion of the file, with an indicator that asks for what the file is to prove. */
function itemOf({ place }: CorpusFile, at: number): Item {
	const like = asked.find(
		({ criterion }) => criterion.code === place.criterion,
	);
	if (!like) throw new Error(`no criterion ${place.criterion}`);
	const indicator: Indicator = {
		...like.indicator,
		code: `${place.criterion}.${at + 1}`,
		proof: [{ text: { id: place.asks }, required: true }],
	};
	return {
		...like,
		indicator,
		code: indicator.code,
		said: {
			version: 1,
			typed: {},
			answer:
				place.dataYear === null
					? { value: "ada" }
					: { value: "ada", dataYear: place.dataYear },
			note: "",
			copiedFrom: null,
			byId: null,
			at: new Date(0),
		},
		proofs: [],
		verifier: null,
		objection: null,
		final: null,
		choices: [],
		fact: null,
	};
}

const evidenceOf = (file: CorpusFile): Evidence => ({
	unitId: "",
	id: file.name,
	version: 1,
	newest: 1,
	sha256: hashOf(file),
	name: file.name,
	type: "",
	size: file.bytes.length,
	description: "",
	documentDate: file.place.documentDate,
	validFrom: null,
	validUntil: file.place.validUntil,
	takenOn: null,
	toldPlace: false,
	original: null,
	scanned: { outcome: "never", found: null, scanner: null, at: null },
	keptById: null,
	keptAt: new Date(0),
});

/** What the rules say of one file and of its item. */
export const remarksOn = (
	{ toCheck }: HandedIn,
	rules: PreflightRules = preflightRules,
): readonly Remark[] =>
	checkAll([toCheck], rules).items.flatMap(({ files, said }) => [
		...files.flatMap((file) => file.said),
		...said,
	]);

/** Whether the rule that is to find the planted fault does so. */
export const isCaught = (
	one: HandedIn,
	rules: PreflightRules = preflightRules,
): boolean =>
	remarksOn(one, rules).some(
		(remark) => isFinding(remark) && remark.rule === one.file.planted?.rule,
	);

export interface Figures {
	readonly planted: number;
	readonly caught: number;
	readonly byClass: ReadonlyMap<
		FaultClass,
		{ readonly planted: number; readonly caught: number }
	>;
	readonly good: number;
	readonly falseAlarms: number;
	/** Good files of which something could not be checked: scans without text, above all. */
	readonly unchecked: number;
	/** Seconds of one core. Files that took more than the inspection allows are counted apart. */
	readonly slowest: number;
	readonly tooMuch: number;
	readonly missed: readonly string[];
	readonly alarms: readonly string[];
}

/** Counts what was caught and what was said of good files. Any finding on a good file is a false alarm. */
export function figuresOf(all: readonly HandedIn[]): Figures {
	const planted = all.filter(({ file }) => file.planted);
	const good = all.filter(({ file }) => !file.planted);
	const alarmed = good.filter((one) => remarksOn(one).some(isFinding));
	const missed = planted.filter((one) => !isCaught(one));
	const byClass = Map.groupBy(
		planted,
		({ file }) => file.planted?.class as FaultClass,
	);
	return {
		planted: planted.length,
		caught: planted.length - missed.length,
		byClass: new Map(
			[...byClass].map(([name, same]) => [
				name,
				{
					planted: same.length,
					caught: same.filter((one) => isCaught(one)).length,
				},
			]),
		),
		good: good.length,
		falseAlarms: alarmed.length,
		unchecked: good.filter((one) => standingOf(remarksOn(one)) === "unchecked")
			.length,
		slowest: Math.max(...all.map(({ seconds }) => seconds ?? 0)),
		tooMuch: all.filter(({ facts }) => facts.outcome === "too-much").length,
		missed: missed.map(({ file }) => `${file.name} (${file.planted?.rule})`),
		alarms: alarmed.map(
			(one) =>
				`${one.file.name}: ${remarksOn(one)
					.filter(isFinding)
					.map(({ rule }) => rule)
					.join(", ")}`,
		),
	};
}
