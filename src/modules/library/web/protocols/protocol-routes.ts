import type { Answer } from "#platform/http/answer.ts";
import { notFound } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	answerHarvester,
	answerSearcher,
	exportAll,
	exportRecord,
	exportTypes,
} from "../../index.ts";
import { paced, pacedWhole } from "./pace.ts";
import { protocolExamples as shown } from "./protocol-examples.ts";

/** What other programs read of the library: OAI-PMH 2.0, SRU 1.2, MARC 21. */
export const protocolRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/oai",
		may: "anyone",
		trail: "none",
		handle: (ask) => paced(ask, () => answerOai(ask, ask.query)),
		examples: shown.oai,
	},
	{
		method: "POST",
		path: "/oai",
		may: "anyone",
		trail: "none",
		asks: true,
		handle: (ask) => paced(ask, () => answerOai(ask, fieldsOf(ask.form))),
		examples: shown.oaiPost,
	},
	{
		method: "GET",
		path: "/sru",
		may: "anyone",
		trail: "none",
		handle: (ask) => paced(ask, () => answerSru(ask)),
		examples: shown.sru,
	},
	{
		method: "GET",
		path: "/perpustakaan/marc/:file",
		may: "anyone",
		trail: "none",
		handle: (ask) => paced(ask, () => giveFile(ask)),
		examples: shown.file,
	},
];

const answerOai = async (
	{ cx, sign, view }: Ask<View>,
	given: URLSearchParams,
): Promise<Answer> =>
	xml(
		await answerHarvester(cx, given, {
			name: view.t("library.site-name"),
			sign: (text) => sign("oai", text),
		}),
	);

const answerSru = async ({ cx, query, view }: Ask<View>): Promise<Answer> =>
	xml(await answerSearcher(cx, query, view.t("library.site-name")));

const fieldsOf = (form: FormData): URLSearchParams =>
	new URLSearchParams(
		[...form].flatMap(([name, value]) =>
			typeof value === "string" ? [[name, value] as [string, string]] : [],
		),
	);

/** Errors too: both protocols tell them in an answer like any other. */
const xml = (bytes: string): Answer => ({
	kind: "file",
	bytes,
	type: "text/xml; charset=utf-8",
	inline: true,
});

/** The name that stands for all records. */
const all = "semua";

/** `rk0000001.mrc` is one record, `semua.xml` all of them. */
async function giveFile(ask: Ask<View>): Promise<Answer> {
	const name = param(ask, "file");
	const at = name.lastIndexOf(".");
	const format = name.slice(at + 1);
	if (format !== "mrc" && format !== "xml") return notFound;
	const type = exportTypes[format];
	const which = name.slice(0, at);
	if (which === all)
		return pacedWhole(ask, async () => ({
			kind: "stream",
			chunks: exportAll(ask.cx, format),
			type,
			name: `perpustakaan.${format}`,
		}));
	const bytes = await exportRecord(ask.cx, which, format);
	return bytes === null ? notFound : { kind: "file", bytes, type, name };
}
