import { sampleYear } from "#assessments/samples";
import { notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { boardOf, loadOf, mayReadUnits, sortBoard } from "../../index.ts";
import { ownProvinces } from "../index-asked.ts";
import { roundAsked } from "../region-asked.ts";
import { boardCsv } from "./board-csv.ts";
import { BoardPage, type BoardProps } from "./board-page.tsx";
import { isOrder, orderOf } from "./board-words.ts";

const round = {
	instrument: "p2ham-2023",
	year: String(sampleYear(new Date())),
};
const gone = { instrument: "p2ham-2023", year: "2019" };

export const boardRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/kemajuan/:instrument/:year",
		may: "assessment.read",
		trail: "none",
		handle: async (ask) => {
			const board = await boardAsked(ask);
			return board ? page(BoardPage(board)) : notFound;
		},
		examples: [
			{
				state: "filled: the coach sees her region first",
				as: "ningsih",
				params: round,
				status: 200,
			},
			{
				state: "sorted",
				as: "bayu",
				params: round,
				query: "urut=belum-ikut&arah=turun",
				status: 200,
			},
			{
				state: "a round that is over",
				as: "bayu",
				params: { ...round, year: "2024" },
				status: 200,
			},
			{ state: "filled: an operator", as: "wulan", params: round, status: 200 },
			{ state: "not-found", as: "bayu", params: gone, status: 404 },
			{ state: "forbidden: a stranger", params: round, status: 303 },
		],
	},
	{
		method: "GET",
		path: "/kemajuan/:instrument/:year/csv",
		may: "assessment.read",
		trail: "none",
		handle: async (ask) => {
			const board = await boardAsked(ask);
			if (!board) return notFound;
			const { instrument, year } = board.round;
			return {
				kind: "file",
				bytes: boardCsv(ask.view, board),
				type: "text/csv; charset=utf-8",
				name: `kemajuan-${instrument}-${year}-${dayOf(ask.cx.now)}.csv`,
			};
		},
		examples: [
			{ state: "filled", as: "ningsih", params: round, status: 200 },
			{ state: "not-found", as: "bayu", params: gone, status: 404 },
			{ state: "forbidden: a stranger", params: round, status: 303 },
		],
	},
];

async function boardAsked(ask: Ask<View>): Promise<BoardProps | null> {
	const { cx, view, query } = ask;
	const round = await roundAsked(ask);
	if (!round) return null;
	const asked = query.get("urut") ?? "";
	const order = isOrder(asked) ? asked : "nama";
	const direction = query.get("arah") === "turun" ? "turun" : "naik";
	const own = await ownProvinces(cx);
	const all = await boardOf(cx, round);
	// Where no unit is asked there is nothing to say but that; one's own region is never left out.
	const shown = all.filter(
		({ code, figures }) => figures.units > 0 || own.has(code),
	);
	const reads = (province: string) =>
		mayReadUnits(cx.actor, { programme: round.programme, province }).may;
	return {
		view,
		round,
		own,
		order,
		direction,
		opens: (province) => own.has(province) || reads(province),
		reports: reads,
		without: all.length - shown.length,
		rows: sortBoard(
			shown,
			orderOf(order),
			direction === "naik" ? "up" : "down",
			[...own],
		),
		load: await loadOf(cx, round),
	};
}
