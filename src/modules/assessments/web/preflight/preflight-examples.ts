import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const at = (unit: string, instrument = "p2ham-2023") => ({
	unit,
	instrument,
	year,
});

/** The pre-flight of the sample cast: one unit has instructive faults. */
export const preflightExamples = [
	{
		state: "with findings",
		as: "markus",
		params: at("lapas-ambon"),
		status: 200,
	},
	{
		state: "nothing found",
		as: "sari",
		params: at("lpp-tangerang"),
		status: 200,
	},
	{
		state: "before the answers: back to the overview",
		as: "sari",
		params: at("rutan-pandeglang"),
		status: 303,
	},
	{
		state: "not-found: decided elsewhere",
		as: "ratna",
		params: { unit: "lapas-serang", instrument: "pekppp-2022", year: "2022" },
		status: 404,
	},
	{ state: "not-found", as: "markus", params: at("tidak-ada"), status: 404 },
	{
		state: "not-found: the papers of another unit",
		as: "wulan",
		params: at("lapas-ambon"),
		status: 404,
	},
	{
		state: "forbidden: a stranger is led to sign in",
		params: at("lapas-ambon"),
		status: 303,
	},
] as const satisfies readonly Example[];
