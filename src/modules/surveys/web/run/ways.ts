import type { MessageKey } from "#ui/view.ts";

/** A page of one survey, for the people of its unit. */
interface Way {
	/** Behind the address of the survey: `""` is the form itself. */
	readonly path: "" | `/${string}`;
	readonly name: MessageKey;
	readonly says: MessageKey;
	/** Only while the survey is open. */
	readonly whileOpen: boolean;
}

/** What one does with a survey, in the order of the day: ask, take in, read, look after. */
export const ways = [
	{
		path: "",
		name: "surveys.way.form",
		says: "surveys.way.form.says",
		whileOpen: true,
	},
	{
		path: "/karcis",
		name: "surveys.way.slips",
		says: "surveys.way.slips.says",
		whileOpen: true,
	},
	{
		path: "/kios",
		name: "surveys.way.kiosk",
		says: "surveys.way.kiosk.says",
		whileOpen: true,
	},
	{
		path: "/poster",
		name: "surveys.way.poster",
		says: "surveys.way.poster.says",
		whileOpen: true,
	},
	{
		path: "/wawancara",
		name: "surveys.way.interview",
		says: "surveys.way.interview.says",
		whileOpen: true,
	},
	{
		path: "/kertas",
		name: "surveys.way.paper",
		says: "surveys.way.paper.says",
		whileOpen: true,
	},
	{
		path: "/impor",
		name: "surveys.way.import",
		says: "surveys.way.import.says",
		whileOpen: true,
	},
	{
		path: "/hasil",
		name: "surveys.way.results",
		says: "surveys.way.results.says",
		whileOpen: false,
	},
	{
		path: "/tindak-lanjut",
		name: "surveys.way.plan",
		says: "surveys.way.plan.says",
		whileOpen: false,
	},
	{
		path: "/sampel",
		name: "surveys.way.sample",
		says: "surveys.way.sample.says",
		whileOpen: false,
	},
	{
		path: "/pertanyaan",
		name: "surveys.way.own",
		says: "surveys.way.own.says",
		whileOpen: false,
	},
	{
		path: "/catatan",
		name: "surveys.way.remarks",
		says: "surveys.way.remarks.says",
		whileOpen: false,
	},
	{
		path: "/jawaban.csv",
		name: "surveys.way.export",
		says: "surveys.way.export.says",
		whileOpen: false,
	},
] as const satisfies readonly Way[];
