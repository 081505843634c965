import { say } from "#kernel/text.ts";
import type { Procedure, Step } from "#procedures";
import type { Day } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { dayInWords, limitInWords, ruleInWords } from "./words.ts";

export interface ProcedurePageProps {
	readonly view: View;
	readonly procedure: Procedure;
	/** The last day of each step with a limit, if its event were today; by code. */
	readonly ifToday: ReadonlyMap<string, Day>;
}

/** A procedure for whoever waits: its stages, how long each may take, what happens when it is late, and the law behind it. */
export const ProcedurePage = (props: ProcedurePageProps) => {
	const { view, procedure } = props;
	const { t, lang } = view;
	const title = say(procedure.title, lang);
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={say(procedure.about, lang)}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("procedures.list.title"),
									href: link(view, "/prosedur", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={say(procedure.about, lang)}
				/>
			}
		>
			{!procedure.verified && (
				<Unverified view={view}>
					{procedure.note && say(procedure.note, lang)}
				</Unverified>
			)}
			<Section id="tahap" title={t("procedures.page.steps")}>
				{procedure.steps.map((step) => (
					<StepPart {...props} step={step} />
				))}
			</Section>
			<HowCounting view={view} procedure={procedure} />
			<Section id="lanjut" title={t("procedures.page.next")}>
				{procedure.next.map((next) => (
					<>
						<p>
							<strong>{say(next.title, lang)}.</strong> {say(next.says, lang)}
						</p>
						<p>
							<OutsideLink href={next.site}>
								{t("procedures.page.site", {
									name: say(next.title, lang),
								})}
							</OutsideLink>
						</p>
						<Meta>{next.regulation}</Meta>
					</>
				))}
			</Section>
			<Section id="dasar" title={t("procedures.page.basis")}>
				<Basis view={view} procedure={procedure} />
			</Section>
		</CitizenLayout>
	);
};

/** One stage: what is done in it, its limit with an example of today, and what follows when it is late. */
const StepPart = ({
	view,
	procedure,
	step,
	ifToday,
}: ProcedurePageProps & { readonly step: Step }) => {
	const { t, lang } = view;
	const due = ifToday.get(step.code);
	const { limit } = step;
	const sentences = [
		ruleInWords(view, procedure, step),
		limit !== null &&
			limit.extension > 0 &&
			t("procedures.page.extension", {
				days: limitInWords(view, { ...limit, days: limit.extension }),
			}),
		due !== undefined &&
			t("procedures.page.if-today", { day: dayInWords(view, due) }),
	];
	return (
		<Section
			id={step.code}
			level={3}
			title={say(step.title, lang)}
			beside={
				limit === null ? (
					<Tag shape="dotted">{t("procedures.no-limit.tag")}</Tag>
				) : (
					<strong>{limitInWords(view, limit)}</strong>
				)
			}
		>
			<p>{say(step.says, lang)}</p>
			<Facts
				facts={[
					{
						term: t("procedures.page.limit"),
						is: sentences.filter(Boolean).join(" "),
					},
					...(step.late
						? [{ term: t("procedures.page.late"), is: say(step.late, lang) }]
						: []),
					{
						term: t("procedures.page.law"),
						is: [step.regulation, step.note && say(step.note, lang)]
							.filter(Boolean)
							.join(". "),
					},
				]}
			/>
		</Section>
	);
};

/** What every count has in common, in plain sentences. */
const HowCounting = ({
	view,
	procedure,
}: Pick<ProcedurePageProps, "view" | "procedure">) => {
	const { t, lang } = view;
	const { freeDays, pause } = procedure;
	return (
		<Section id="hitung" title={t("procedures.page.counting")}>
			<ul>
				<li>{t("procedures.page.event-day")}</li>
				<li>
					{t("procedures.page.free")}{" "}
					{t(`procedures.page.joint-leave.${freeDays.jointLeave}`)}{" "}
					{t(`procedures.page.regional.${freeDays.regional}`)}{" "}
					<a href={link(view, "/hari-libur", {})}>{t("procedures.holidays")}</a>
				</li>
				<li>
					{t(
						procedure.total === null
							? "procedures.page.transfer-alone"
							: "procedures.page.transfer",
					)}
				</li>
				{pause && (
					<li>
						{say(pause.says, lang)}{" "}
						{t(`procedures.page.pause.${pause.otherwise}`, { n: pause.cap })}
					</li>
				)}
				<li>{t("procedures.page.provisional")}</li>
			</ul>
		</Section>
	);
};

const Basis = ({
	view,
	procedure,
}: Pick<ProcedurePageProps, "view" | "procedure">) => (
	<Facts
		facts={[
			...procedure.basis.map(({ regulation, about, articles, sources }) => ({
				term: regulation,
				is: (
					<>
						{say(about, view.lang)}
						{articles === "not-known" ? "." : `, ${articles}.`}{" "}
						{sources.map((source, at) => (
							<>
								{at > 0 && ", "}
								<OutsideLink href={source}>
									{view.t("procedures.page.read-at", {
										site: new URL(source).hostname,
									})}
								</OutsideLink>
							</>
						))}
					</>
				),
			})),
			{
				term: view.t("procedures.page.version"),
				is: view.t("procedures.page.version.is", {
					id: procedure.id,
					version: String(procedure.version),
				}),
			},
		]}
	/>
);
