import type { MessageKey } from "#ui/view.ts";

/** A page of one survey, for the people of its unit. */
interface Way {
	/** Behind the address of the survey: `""` is the form itself. */
	readonly path: "" | `/${string}`;
	readonly name: MessageKey;
	readonly says: MessageKey;
	/** Asking goes on only while the survey is open. */
	readonly part: (typeof parts)[number];
}

/** The two halves of the work: people are asked, and what they say is read and acted on. */
export const parts = ["ask", "read"] as const;

/** What one does with a survey, in the order of the day. */
export const ways = [
	{
		path: "",
		name: "surveys.way.form",
		says: "surveys.way.form.says",
		part: "ask",
	},
	{
		path: "/karcis",
		name: "surveys.way.slips",
		says: "surveys.way.slips.says",
		part: "ask",
	},
	{
		path: "/kios",
		name: "surveys.way.kiosk",
		says: "surveys.way.kiosk.says",
		part: "ask",
	},
	{
		path: "/poster",
		name: "surveys.way.poster",
		says: "surveys.way.poster.says",
		part: "ask",
	},
	{
		path: "/wawancara",
		name: "surveys.way.interview",
		says: "surveys.way.interview.says",
		part: "ask",
	},
	{
		path: "/kertas",
		name: "surveys.way.paper",
		says: "surveys.way.paper.says",
		part: "ask",
	},
	{
		path: "/impor",
		name: "surveys.way.import",
		says: "surveys.way.import.says",
		part: "ask",
	},
	{
		path: "/pertanyaan",
		name: "surveys.way.own",
		says: "surveys.way.own.says",
		part: "ask",
	},
	{
		path: "/hasil",
		name: "surveys.way.results",
		says: "surveys.way.results.says",
		part: "read",
	},
	{
		path: "/tindak-lanjut",
		name: "surveys.way.plan",
		says: "surveys.way.plan.says",
		part: "read",
	},
	{
		path: "/sampel",
		name: "surveys.way.sample",
		says: "surveys.way.sample.says",
		part: "read",
	},
	{
		path: "/catatan",
		name: "surveys.way.remarks",
		says: "surveys.way.remarks.says",
		part: "read",
	},
	{
		path: "/jawaban.csv",
		name: "surveys.way.export",
		says: "surveys.way.export.says",
		part: "read",
	},
] as const satisfies readonly Way[];
