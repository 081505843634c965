/**
 * Tables that hold counts of few people, or people of whom few could be counted: what they said of themselves, what somebody
 * said on a day, how many of a group there were. Nothing of them is shown but through the layer.
 */
export const fewTables = [
	"surveys.response",
	"surveys.arrival",
	"surveys.trace",
	"surveys.unit_counter",
	"surveys.region_counter",
	"surveys.need_counter",
	"surveys.word_counter",
	"surveys.remark",
	"surveys.unmet",
	"surveys.unmet_arrival",
	"surveys.unmet_words",
	"complaints.outcome",
	"complaints.cohort",
	"complaints.of_self",
	"complaints.voice",
	"complaints.voice_office",
	"complaints.rating",
	"rights_cases.tally",
	"events.reach_counter",
] as const;
type FewTable = (typeof fewTables)[number];

/** A file at which the way of a surface may end: the tables that it touches, and what stands between them and the reader. */
interface Gate {
	readonly touches: readonly FewTable[];
	readonly because: string;
}

const writes = "it takes in or counts, and tells nobody";

/** Every file through which something of few may be reached. Whoever adds one says what protects the people in it. */
export const gates: Readonly<Record<string, Gate>> = {
	"src/assemble.ts": {
		touches: [],
		because: "the work of the night answers nobody",
	},
	"src/modules/surveys/answering/gather-arrivals.ts": {
		touches: ["surveys.arrival"],
		because: writes,
	},
	"src/modules/surveys/answering/put-aside.ts": {
		touches: ["surveys.arrival"],
		because: writes,
	},
	"src/modules/surveys/paper/import-sheets.ts": {
		touches: ["surveys.arrival"],
		because: writes,
	},
	"src/modules/surveys/unmet/tell-unmet.ts": {
		touches: ["surveys.unmet_arrival"],
		because: writes,
	},
	"src/modules/surveys/counting/mix.ts": {
		touches: ["surveys.arrival"],
		because: writes,
	},
	"src/modules/surveys/counting/count-words.ts": {
		touches: ["surveys.word_counter"],
		because: writes,
	},
	"src/modules/surveys/answering/waiting-told.ts": {
		touches: ["surveys.arrival", "surveys.response"],
		because: "in whole tens, for the unit's own people",
	},
	"src/modules/surveys/counting/results-of.ts": {
		touches: [],
		because: "parts are hidden by hide-parts.ts, and counted by pools of ten",
	},
	"src/modules/surveys/counting/indices-in.ts": {
		touches: ["surveys.unit_counter"],
		because:
			"whole quarters, each counted in tens of its own, as trend-of.ts tells them",
	},
	"src/modules/surveys/counting/trend-of.ts": {
		touches: [],
		because: "quarters are hidden by hide-parts.ts as parts of their year",
	},
	"src/modules/surveys/improvement/closed-quarters.ts": {
		touches: [],
		because: "quarters are hidden by hide-parts.ts as parts of their year",
	},
	"src/modules/surveys/counting/words-said.ts": {
		touches: ["surveys.word_counter", "surveys.unit_counter"],
		because:
			"years alone leave it by the door; words are told by words-told.ts",
	},
	"src/modules/surveys/own/own-results.ts": {
		touches: [],
		because: "answers to own questions are hidden by words-told.ts",
	},
	"src/modules/surveys/export/answers-of.ts": {
		touches: ["surveys.response"],
		because: "tell-tuples.ts hides what fewer than ten rows share",
	},
	"src/modules/surveys/remarks/remarks-of.ts": {
		touches: ["surveys.remark"],
		because: "words, for the unit's own people, of quarters that are closed",
	},
	"src/modules/surveys/remarks/read-remark.ts": {
		touches: ["surveys.remark"],
		because: "words, for the unit's own people",
	},
	"src/modules/surveys/unmet/record-unmet.ts": {
		touches: ["surveys.unmet"],
		because: "what the desk itself wrote down",
	},
	"src/modules/surveys/unmet/unmet-of.ts": {
		touches: ["surveys.need_counter", "surveys.unmet", "surveys.unmet_words"],
		because: "counts are told in tens by tell-counts.ts",
	},
	"src/modules/surveys/unmet/unmet-by-group.ts": {
		touches: ["surveys.unmet"],
		because: "groups from ten people on, of closed quarters",
	},
	"src/modules/complaints/handling/rate.ts": {
		touches: ["complaints.rating"],
		because: "what one person said, for that person",
	},
	"src/modules/complaints/handling/say-of-self.ts": {
		touches: ["complaints.of_self"],
		because: "what one person said, for that person",
	},
	"src/modules/complaints/learning/keep-outcome.ts": {
		touches: ["complaints.outcome"],
		because: writes,
	},
	"src/modules/complaints/learning/fact-sources.ts": {
		touches: ["complaints.outcome"],
		because: "what an office did, of its own assessment; no group of people",
	},
	"src/modules/events/reach/say-reach.ts": {
		touches: ["events.reach_counter"],
		because: writes,
	},
	"src/modules/events/reach/release-reach.ts": {
		touches: ["events.reach_counter"],
		because:
			"tells by the layer in reach.ts, once, and deletes what was counted",
	},
	"src/modules/rights-cases/numbers/tally.ts": {
		touches: ["rights_cases.tally"],
		because: writes,
	},
};

/** The few-tables that code names as tables; `?` where it puts the name of one together. */
export function touchedBy(code: string): (FewTable | "?")[] {
	const schemas = [...new Set(fewTables.map((table) => table.split(".")[0]))];
	const built = new RegExp(
		`(?:selectFrom|[jJ]oin|table|ref)\\(\\s*["'\`](?:${schemas.join("|")})\\.(?:\\$\\{|["'\`]\\s*\\+)|\\b(?:from|join)\\s+(?:${schemas.join("|")})\\.\\$\\{`,
	);
	const found: (FewTable | "?")[] = fewTables.filter((table) => {
		const [schema, name] = table.split(".");
		const named = `"?${schema}"?\\s*\\.\\s*"?${name}\\b`;
		return new RegExp(
			`(?:selectFrom|[jJ]oin|updateTable|deleteFrom|insertInto|withRecursive|with|table|ref)\\(\\s*\\[?[^)]{0,40}["'\`]${named}|\\b(?:from|join|into|update|table|using)\\s+(?:only\\s+)?${named}|["'\`]${named} as `,
		).test(code);
	});
	return built.test(code) ? [...found, "?"] : found;
}
