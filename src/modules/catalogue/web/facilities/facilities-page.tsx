import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Facility,
	type FacilityKind,
	facilityKinds,
} from "../../index.ts";
import { ConditionTag } from "./condition-tag.tsx";
import { seenBy } from "./seen-by.ts";

export interface FacilitiesPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly facilities: readonly Facility[];
	/** Whoever looks may write down what they see. */
	readonly mayCheck: boolean;
	/** The office and its overseers ask an organisation to look. */
	readonly mayInvite: boolean;
}

const places = ["outside", "inside", "information", "people"] as const;

/** What an office has for everybody, with who saw it and when; what nobody said is said to be unknown. */
export const FacilitiesPage = (props: FacilitiesPageProps) => {
	const { view, unit, facilities, mayCheck, mayInvite } = props;
	const { t } = view;
	const { kinds, sources } = facilityKinds();
	const known = new Set(facilities.map(({ kind }) => kind));
	const unknown = kinds.filter(({ code }) => !known.has(code));
	return (
		<CitizenLayout
			view={view}
			title={t("catalogue.facilities.title.of", { unit: unit.name })}
			description={t("catalogue.facilities.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: unit.name,
								href: link(view, "/unit/:slug", { slug: unit.slug }),
							},
							{ name: t("catalogue.facilities.title") },
						]}
					/>
				}
				title={t("catalogue.facilities.title")}
				lead={t("catalogue.facilities.lead")}
				beside={
					mayCheck ? (
						<LinkButton
							href={link(view, "/unit/:unit/catat-fasilitas", {
								unit: unit.slug,
							})}
						>
							{t("catalogue.facility.record")}
						</LinkButton>
					) : undefined
				}
			/>
			<p>
				{t("catalogue.facilities.ask")}{" "}
				<a href={link(view, "/unit/:unit/minta-bantuan", { unit: unit.slug })}>
					{t("catalogue.manage.ahead.do")}
				</a>
			</p>
			{mayInvite && (
				<p>
					<a href={link(view, "/unit/:unit/undangan-cek", { unit: unit.slug })}>
						{t("catalogue.invitations.title")}
					</a>
				</p>
			)}
			{facilities.length === 0 ? (
				<EmptyState title={t("catalogue.facilities.none")}>
					{t("catalogue.facilities.none.says")}
				</EmptyState>
			) : (
				places.map((place) => (
					<Place
						{...props}
						place={place}
						kinds={kinds.filter((kind) => kind.place === place)}
					/>
				))
			)}
			{facilities.length > 0 && unknown.length > 0 && (
				<Section id="belum" title={t("catalogue.facilities.unknown")}>
					<p>{t("catalogue.facilities.unknown.says")}</p>
					<p>{unknown.map(({ label }) => say(label, view.lang)).join(", ")}.</p>
				</Section>
			)}
			<Meta>
				{t("catalogue.facilities.source", { sources: sources.join(", ") })}
			</Meta>
		</CitizenLayout>
	);
};

const Place = ({
	view,
	unit,
	facilities,
	place,
	kinds,
}: FacilitiesPageProps & {
	readonly place: (typeof places)[number];
	readonly kinds: readonly FacilityKind[];
}) => {
	const { t, lang } = view;
	const here = kinds.flatMap((kind) =>
		facilities
			.filter((one) => one.kind === kind.code)
			.map((facility) => ({ kind, facility })),
	);
	return here.length === 0 ? null : (
		<Section id={place} title={t(`catalogue.facility.place.${place}`)}>
			<List>
				{here.map(({ kind, facility }) => (
					<ListRow
						name={say(kind.label, lang)}
						href={link(view, "/unit/:unit/fasilitas/:id", {
							unit: unit.slug,
							id: facility.id,
						})}
						says={
							<>
								{facility.place}
								{facility.last.says && `. ${facility.last.says}`}
								<br />
								{seenBy(view, facility.last)}
							</>
						}
						end={<ConditionTag view={view} {...facility} />}
					/>
				))}
			</List>
		</Section>
	);
};
