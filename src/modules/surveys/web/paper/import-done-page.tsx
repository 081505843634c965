import { Button, Form, Hidden } from "#ui/form/index.ts";
import { number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type {
	AskedSurvey,
	RowProblem,
	RowsRead,
	SheetsTaken,
} from "../../index.ts";
import { BackToDesk } from "../run/back-to-desk.tsx";

interface ImportDonePageProps extends AskedSurvey {
	readonly view: View;
	readonly taken: SheetsTaken;
	readonly bad: RowsRead["bad"];
	/** Rows in error as the file of them holds them, the head first. */
	readonly mending: readonly (readonly string[])[];
}

const mostShown = 100;

/** What came of a file: how many were taken, and each row that was not, with what to do. */
export const ImportDonePage = (props: ImportDonePageProps) => {
	const { view, unit, survey, instrument, taken, bad, mending } = props;
	const { t, lang } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const findings = bad.flatMap(({ row, problems }) =>
		problems.map((problem) => ({ row: row.number, problem })),
	);
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.paper.done")}
			head={
				<PageHead
					above={<BackToDesk view={view} unit={unit} instrument={instrument} />}
					title={t("surveys.paper.done.title", { n: taken.taken })}
				/>
			}
		>
			<Stats>
				<Stat
					value={number(lang, taken.taken)}
					label={t("surveys.paper.taken")}
				/>
				<Stat
					value={number(lang, taken.known)}
					label={t("surveys.paper.known")}
				/>
				<Stat
					value={number(lang, taken.aside)}
					label={t("surveys.paper.aside")}
				/>
				<Stat value={number(lang, bad.length)} label={t("surveys.paper.bad")} />
			</Stats>
			{taken.known > 0 && (
				<Notice kind="info">{t("surveys.paper.known.says")}</Notice>
			)}
			{taken.aside > 0 && (
				<Notice kind="warn">{t("surveys.paper.aside.says")}</Notice>
			)}
			{bad.length > 0 && (
				<Section id="galat" title={t("surveys.paper.mend")}>
					<p>{t("surveys.paper.mend.says")}</p>
					<Form
						view={view}
						look="row"
						action={link(view, "/survei/:unit/:instrument/impor/galat", here)}
					>
						<Hidden name="baris" value={JSON.stringify(mending)} />
						<Button name="bentuk" value="xlsx">
							{t("surveys.paper.mend.xlsx")}
						</Button>
						<Button kind="outlined" name="bentuk" value="csv">
							{t("surveys.paper.mend.csv")}
						</Button>
					</Form>
					<DataTable
						id="temuan"
						caption={t("surveys.paper.findings", { n: findings.length })}
						columns={[
							{
								key: "row",
								label: t("surveys.paper.row"),
								cell: ({ row }) => number(lang, row),
							},
							{
								key: "column",
								label: t("surveys.paper.column"),
								cell: ({ problem }) =>
									problem.column ?? t("surveys.paper.whole-row"),
							},
							{
								key: "says",
								label: t("surveys.paper.todo"),
								cell: ({ problem }) => inWords(view, problem),
							},
						]}
						rows={findings.slice(0, mostShown)}
					/>
					{findings.length > mostShown && (
						<Meta>{t("surveys.paper.more", { n: mostShown })}</Meta>
					)}
				</Section>
			)}
			<p>
				<a href={link(view, "/survei/:unit/:instrument/impor", here)}>
					{t("surveys.paper.again")}
				</a>{" "}
				<a href={link(view, "/survei/:unit/:instrument/hasil", here)}>
					{t("surveys.way.results")}
				</a>
			</p>
		</OfficerLayout>
	);
};

export const inWords = (view: View, { says, about }: RowProblem): string =>
	view.says(says, about ?? {});
