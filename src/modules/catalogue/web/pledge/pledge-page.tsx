import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	changedSince,
	isOverdue,
	isPublic,
	type Pledge,
	reviewRule,
} from "../../index.ts";
import { PledgeCard } from "./pledge-card.tsx";
import { PledgeDeeds } from "./pledge-deeds.tsx";

export interface Office {
	readonly slug: string;
	readonly name: string;
}

/** What whoever looks may do with it. */
export interface May {
	readonly draft: boolean;
	readonly sign: boolean;
	readonly withdraw: boolean;
}

export interface PledgePageProps {
	readonly view: View;
	readonly unit: Office;
	readonly pledge: Pledge;
	/** Others that everybody may read, the newest first. */
	readonly others: readonly Pledge[];
	/** The one that is being drawn up, for those who may. */
	readonly making: Pledge | null;
	readonly may: May;
	readonly state: FormState;
	readonly once: string;
}

/** What an office promises everybody, who signed it, and whether it still fits what the office offers. */
export const PledgePage = (props: PledgePageProps) => {
	const { view, unit, pledge, state } = props;
	const { t } = view;
	const title = t(`catalogue.pledge.title.${pledge.state}`, {
		unit: unit.name,
	});
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={t("catalogue.pledge.description", { unit: unit.name })}
			unlisted={!isPublic(pledge)}
			form={state}
			aside={<Aside {...props} />}
			asideLabel={t("catalogue.pledge.more")}
		>
			<PageHead
				above={<PledgeCrumbs view={view} unit={unit} />}
				title={title}
				lead={t("catalogue.pledge.lead")}
			/>
			<Doubts view={view} pledge={pledge} />
			<PledgeCard view={view} unit={unit} pledge={pledge} />
			<PledgeDeeds {...props} />
			<Others {...props} />
		</CitizenLayout>
	);
};

export const PledgeCrumbs = ({
	view,
	unit,
	name,
}: {
	readonly view: View;
	readonly unit: Office;
	/** Of a page below it. */
	readonly name?: string;
}) => (
	<Crumbs
		view={view}
		path={[
			{ name: unit.name, href: link(view, "/unit/:slug", { slug: unit.slug }) },
			name === undefined
				? { name: view.t("catalogue.pledge.kind") }
				: {
						name: view.t("catalogue.pledge.kind"),
						href: link(view, "/unit/:unit/maklumat", { unit: unit.slug }),
					},
			...(name === undefined ? [] : [{ name }]),
		]}
	/>
);

/** What a reader must know before believing it: that it ended, that its services changed, that nobody looked at it in time. */
const Doubts = ({ view, pledge }: Pick<PledgePageProps, "view" | "pledge">) => {
	const { t, lang } = view;
	const changed = changedSince(pledge);
	return (
		<>
			{pledge.state === "renewed" && pledge.endedOn && (
				<Notice kind="info">
					{t("catalogue.pledge.renewed", { day: date(lang, pledge.endedOn) })}
				</Notice>
			)}
			{pledge.state === "withdrawn" && pledge.endedOn && (
				<Notice
					kind="warn"
					title={t("catalogue.pledge.withdrawn", {
						day: date(lang, pledge.endedOn),
					})}
				>
					{pledge.why}
				</Notice>
			)}
			{pledge.state === "published" && changed.length > 0 && (
				<Notice
					kind="warn"
					title={t("catalogue.pledge.changed", { n: changed.length })}
				>
					{t("catalogue.pledge.changed.says", {
						services: changed
							.map(({ content }) => say(content.name, lang))
							.join("; "),
					})}
				</Notice>
			)}
			{isOverdue(pledge, dayOf(view.now)) && (
				<Notice kind="warn" title={t("catalogue.pledge.overdue")}>
					{t("catalogue.pledge.overdue.says", {
						day: date(lang, pledge.reviewOn),
					})}
				</Notice>
			)}
		</>
	);
};

const Aside = ({ view, unit, pledge }: PledgePageProps) => {
	const { t, lang } = view;
	return (
		<>
			{isPublic(pledge) && <Broken view={view} unit={unit} />}
			<Facts
				look="narrow"
				facts={[
					...(pledge.publishedOn
						? [
								{
									term: t("catalogue.pledge.published-on"),
									is: date(lang, pledge.publishedOn),
								},
							]
						: []),
					{ term: t("catalogue.pledge.place"), is: pledge.place },
					{
						term: t("catalogue.pledge.review"),
						is: date(lang, pledge.reviewOn),
					},
					{
						term: t("catalogue.version"),
						is: t("catalogue.pledge.number", { n: pledge.number }),
					},
				]}
			/>
			{isPublic(pledge) && (
				<p>
					<LinkButton
						kind="outlined"
						href={link(view, "/unit/:unit/maklumat/:number/cetak", {
							unit: unit.slug,
							number: String(pledge.number),
						})}
					>
						{t("catalogue.pledge.print")}
					</LinkButton>
				</p>
			)}
			<p class="meta">
				{t("catalogue.pledge.basis", { regulation: reviewRule().regulation })}
			</p>
		</>
	);
};

/** What to do when it was not kept. */
export const Broken = ({
	view,
	unit,
}: {
	readonly view: View;
	readonly unit: Office;
}) => (
	<Hug tone="warn">
		<h2>{view.t("catalogue.pledge.broken")}</h2>
		<p>{view.t("catalogue.pledge.broken.says")}</p>
		<p>
			<a href={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}>
				{view.t("catalogue.pledge.broken.tell")}
			</a>
		</p>
	</Hug>
);

const Others = ({ view, unit, others }: PledgePageProps) =>
	others.length === 0 ? null : (
		<OlderPledges view={view} unit={unit} older={others} />
	);

/** Pledges of other times: each stays where it was. */
export const OlderPledges = ({
	view,
	unit,
	older,
}: {
	readonly view: View;
	readonly unit: Office;
	readonly older: readonly Pledge[];
}) => (
	<Section id="lain" title={view.t("catalogue.pledge.others")}>
		<List>
			{older.map((one) => (
				<ListRow
					name={view.t("catalogue.pledge.number", { n: one.number })}
					href={link(view, "/unit/:unit/maklumat/:number", {
						unit: unit.slug,
						number: String(one.number),
					})}
					says={view.t("catalogue.pledge.span", {
						from: date(view.lang, one.publishedOn ?? one.reviewOn),
						until: one.endedOn
							? date(view.lang, one.endedOn)
							: view.t("catalogue.pledge.until-now"),
					})}
					end={view.t(`catalogue.pledge.state.${one.state}`)}
				/>
			))}
		</List>
	</Section>
);
