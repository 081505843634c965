import { servicesOf } from "#catalogue";
import type { Route } from "#platform/http/route.ts";
import { csvType } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { View } from "#ui/view.ts";
import { elementsOf, exportAnswers } from "../../index.ts";
import { withOwnSurvey } from "../with-survey.ts";
import { answersCsv } from "./answers-csv.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };

/** The answers of all closed quarters of a survey as one file, however many there are. */
export const exportRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/:unit/:instrument/jawaban.csv",
		may: "surveys.run",
		trail: "survey.answers-exported",
		handle: (ask) =>
			withOwnSurvey(ask, async ({ unit, instrument }) => {
				const { cx, view } = ask;
				const told = await exportAnswers(cx, unit.id, instrument.id);
				if (!told.ok) return { kind: "forbidden" };
				const columns = {
					elements: elementsOf(instrument),
					services: await servicesOf(cx, unit.id),
				};
				return {
					kind: "stream",
					type: csvType,
					name: `${view.t("surveys.export.file")}-${unit.slug}-${instrument.id}.csv`,
					chunks: answersCsv(view, columns, told.value),
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
