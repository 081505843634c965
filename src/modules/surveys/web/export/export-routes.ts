import { servicesOf } from "#catalogue";
import type { Route } from "#platform/http/route.ts";
import { csvType } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { View } from "#ui/view.ts";
import { answersOf, elementsOf, ownQuestionsKept } from "../../index.ts";
import { withOwnSurvey } from "../with-survey.ts";
import { answersCsv } from "./answers-csv.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };

/** All answers of a survey as one file, however many there are. */
export const exportRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/:unit/:instrument/jawaban.csv",
		may: "surveys.run",
		trail: "none",
		handle: (ask) =>
			withOwnSurvey(ask, async ({ unit, instrument }) => {
				const { cx, view } = ask;
				const own = await ownQuestionsKept(cx, unit.id, instrument.id);
				const columns = {
					elements: elementsOf(instrument),
					own: own.map(({ code }) => code).sort(byNumber),
					services: await servicesOf(cx, unit.id),
				};
				return {
					kind: "stream",
					type: csvType,
					name: `${view.t("surveys.export.file")}-${unit.slug}-${instrument.id}.csv`,
					chunks: answersCsv(
						view,
						columns,
						answersOf(cx, unit.id, instrument.id),
					),
				};
			}),
		examples: [
			{ state: "filled", as: "yohana", params: here, status: 200 },
			{ state: "forbidden", as: "wulan", params: here, status: 403 },
			{
				state: "not-found",
				as: "yohana",
				params: { ...here, instrument: "tidak-ada" },
				status: 404,
			},
		],
	},
];

const byNumber = (a: string, b: string): number =>
	Number(a.slice(1)) - Number(b.slice(1));
