import { type FormState, valuesOf } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type Activity,
	type Assessment,
	impactFields as fields,
	impactTemplate,
	impactLimits as limits,
	register,
} from "#personal-data";
import { dayOf } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	Checkboxes,
	DateFields,
	Form,
	Hidden,
	LinkButton,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";

interface ListPageProps {
	readonly view: View;
	readonly newest: ReadonlyMap<string, Assessment>;
}

/** Every activity of the register with its assessment: what is missing or due stands out. */
export const ImpactListPage = ({ view, newest }: ListPageProps) => {
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("personal-data.impact")}
			head={
				<PageHead
					title={t("personal-data.impact")}
					lead={t("personal-data.impact.lead")}
				/>
			}
		>
			<List>
				{register().activities.map(({ code, title }) => {
					const one = newest.get(code);
					return (
						<ListRow
							name={say(title, lang)}
							href={link(view, "/data-pribadi/dampak/:kegiatan", {
								kegiatan: code,
							})}
							says={
								one
									? t("personal-data.impact.row", {
											version: one.version,
											day: date(lang, one.reviewOn),
										})
									: undefined
							}
							end={<ImpactTag view={view} newest={one} />}
						/>
					);
				})}
			</List>
		</OfficerLayout>
	);
};

const ImpactTag = ({
	view,
	newest,
}: {
	readonly view: View;
	readonly newest: Assessment | undefined;
}) => {
	const { t } = view;
	if (!newest) return <Tag shape="ring">{t("personal-data.impact.none")}</Tag>;
	return newest.reviewOn <= dayOf(view.now) ? (
		<Tag shape="half" tone="warn">
			{t("personal-data.impact.due")}
		</Tag>
	) : (
		<Tag shape="disc" tone="ok">
			{t("personal-data.impact.there")}
		</Tag>
	);
};

export interface ImpactPageProps {
	readonly view: View;
	readonly activity: Activity;
	/** The newest first. */
	readonly versions: readonly Assessment[];
	/** The one that is read; `null` where there is none yet. */
	readonly shown: Assessment | null;
	/** Whether the viewer writes the next. */
	readonly writes: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** The assessment of one activity: what was answered, its versions, and the next. */
export const ImpactPage = (props: ImpactPageProps) => {
	const { view, activity, shown, state, writes } = props;
	const { t, lang } = view;
	const title = say(activity.title, lang);
	return (
		<OfficerLayout
			view={view}
			title={`${t("personal-data.impact")}: ${title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("personal-data.impact"),
									href: link(view, "/data-pribadi/dampak", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={say(activity.purpose, lang)}
					below={<ImpactTag view={view} newest={props.versions[0]} />}
				/>
			}
		>
			<Unverified view={view}>
				{t("personal-data.impact.unverified")}
			</Unverified>
			{shown && <Shown {...props} shown={shown} />}
			{writes && <Write {...props} />}
		</OfficerLayout>
	);
};

const Shown = (props: ImpactPageProps & { readonly shown: Assessment }) => {
	const { view, shown, versions, activity } = props;
	const { t, lang } = view;
	const here = link(view, "/data-pribadi/dampak/:kegiatan", {
		kegiatan: activity.code,
	});
	return (
		<Section
			id="versi"
			title={t("personal-data.impact.version", { n: shown.version })}
		>
			<Answered view={view} shown={shown} />
			<Row>
				<LinkButton
					kind="outlined"
					href={`${link(view, "/data-pribadi/dampak/:kegiatan/cetak", { kegiatan: activity.code })}?versi=${shown.version}`}
				>
					{t("personal-data.impact.print")}
				</LinkButton>
			</Row>
			{versions.length > 1 && (
				<ul>
					{versions.map(({ version, writtenOn }) => (
						<li>
							<a href={`${here}?versi=${version}`}>
								{t("personal-data.impact.version-of", {
									n: version,
									day: date(lang, writtenOn),
								})}
							</a>
						</li>
					))}
				</ul>
			)}
		</Section>
	);
};

/** What was answered: on the page and on paper. */
const Answered = ({
	view,
	shown,
}: {
	readonly view: View;
	readonly shown: Assessment;
}) => {
	const { t, lang } = view;
	const { risks, questions } = impactTemplate();
	const found = risks.filter(({ code }) => shown.risks.includes(code));
	return (
		<>
			<Facts
				facts={[
					{
						term: t("personal-data.impact.risks"),
						is:
							found.length > 0
								? found.map(({ title }) => say(title, lang)).join("; ")
								: t("personal-data.impact.risks.none"),
					},
					...questions.map(({ code, asks }) => ({
						term: say(asks, lang),
						is: shown.said[code] ? <ToldWords words={shown.said[code]} /> : "–",
					})),
					{
						term: t("personal-data.impact.review"),
						is: date(lang, shown.reviewOn),
					},
				]}
			/>
			<Meta>
				{t("personal-data.impact.written", {
					day: date(lang, shown.writtenOn),
					template: shown.template,
				})}
			</Meta>
		</>
	);
};

const Write = ({ view, activity, versions, state, once }: ImpactPageProps) => {
	const { t, lang } = view;
	const { risks, questions, law } = impactTemplate();
	const part = { view, state };
	const isNew = versions.length === 0;
	return (
		<Section
			id="tulis"
			title={t(
				isNew ? "personal-data.impact.first" : "personal-data.impact.next",
			)}
		>
			<Form
				view={view}
				action={link(view, "/data-pribadi/dampak/:kegiatan", {
					kegiatan: activity.code,
				})}
				once={once}
			>
				<Hidden
					name={fields.version}
					value={
						valuesOf(state, fields.version)[0] ??
						String(versions[0]?.version ?? 0)
					}
				/>
				<Checkboxes
					{...part}
					name={fields.risks}
					label={t("personal-data.impact.risks")}
					hint={t("personal-data.impact.risks.hint", { law })}
					options={risks.map(({ code, title }) => ({
						value: code,
						label: say(title, lang),
					}))}
					optional
				/>
				{questions.map(({ code, asks, hint, needed }) => (
					<TextArea
						{...part}
						name={fields.said(code)}
						label={say(asks, lang)}
						hint={`${say(hint, lang)} ${t("personal-data.impact.longest", { n: limits.words })}`}
						rows={4}
						optional={!needed}
					/>
				))}
				<DateFields
					{...part}
					name={fields.review}
					label={t("personal-data.impact.review")}
				/>
				<div>
					<Button>{t("personal-data.impact.save")}</Button>
				</div>
			</Form>
		</Section>
	);
};

/** One version on paper. */
export const ImpactSheet = ({
	view,
	activity,
	shown,
}: Pick<ImpactPageProps, "view" | "activity"> & {
	readonly shown: Assessment;
}) => {
	const { t, lang } = view;
	return (
		<PrintSheet
			view={view}
			title={t("personal-data.impact")}
			back={{
				name: say(activity.title, lang),
				href: link(view, "/data-pribadi/dampak/:kegiatan", {
					kegiatan: activity.code,
				}),
			}}
			staff
		>
			<Sheet>
				<h1>{t("personal-data.impact")}</h1>
				<h2>
					{say(activity.title, lang)},{" "}
					{t("personal-data.impact.version", { n: shown.version })}
				</h2>
				<p>{say(activity.purpose, lang)}</p>
				<Answered view={view} shown={shown} />
			</Sheet>
		</PrintSheet>
	);
};
