import { say } from "#kernel/text.ts";
import type { Province } from "#territory";
import type { Tone } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Checkboxes, Field, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Heard, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	allNeeds,
	askedAheadNamed,
	type Fit,
	facilityKindNamed,
	type Have,
	type OfficeFit,
	type OfficesFound,
	type Visit,
} from "../../index.ts";
import { stateOf } from "./asked.ts";

export interface ManagePageProps {
	readonly view: View;
	readonly visit: Visit;
	readonly provinces: readonly Province[];
	/** Null while no need was chosen. */
	readonly found: OfficesFound | null;
	/** Ids of those of them at which an hour can be booked. */
	readonly booking: ReadonlySet<string>;
}

/** What somebody needs, and which offices they can manage; what was chosen stands in the address and nowhere else. */
export const ManagePage = (props: ManagePageProps) => {
	const { view, visit, found, booking } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("catalogue.manage.title")}
			description={t("catalogue.manage.lead")}
			results={found ? "hasil" : undefined}
		>
			<PageHead
				title={t("catalogue.manage.title")}
				lead={t("catalogue.manage.lead")}
			/>
			<Needs {...props} />
			{found && (
				<div id="hasil" class="stack section" tabindex={-1}>
					<Offices {...{ view, visit, found, booking }} />
				</div>
			)}
			{visit.needs.length > 0 && <Ahead view={view} visit={visit} />}
		</CitizenLayout>
	);
};

const Needs = ({ view, visit, provinces }: ManagePageProps) => {
	const { t, lang } = view;
	const state = stateOf(visit);
	return (
		<form
			class="fields"
			method="get"
			action={link(view, "/bisa-dikunjungi", {})}
		>
			<Checkboxes
				view={view}
				state={state}
				name="butuh"
				label={t("catalogue.manage.needs")}
				options={allNeeds().map(({ code, label }) => ({
					value: code,
					label: say(label, lang),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="provinsi"
				label={t("catalogue.manage.province")}
				none={t("catalogue.manage.province.all")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
			<Field
				view={view}
				state={state}
				name="q"
				type="search"
				autocomplete="off"
				label={t("catalogue.manage.words")}
				optional
			/>
			<div>
				<Button>{t("catalogue.manage.do")}</Button>
			</div>
		</form>
	);
};

const Offices = ({
	view,
	visit,
	found,
	booking,
}: Pick<ManagePageProps, "view" | "visit" | "booking"> & {
	readonly found: OfficesFound;
}) => {
	const { t } = view;
	const { offices, total, page, pages, more } = found;
	if (total === 0)
		return (
			<EmptyState
				title={t("catalogue.manage.none")}
				next={
					<a href={link(view, "/unit", {})}>{t("catalogue.list.none.units")}</a>
				}
			>
				{t("catalogue.manage.none.says")}
			</EmptyState>
		);
	return (
		<Section id="kantor" title={t("catalogue.manage.offices", { n: total })}>
			{more && <Meta>{t("catalogue.manage.more")}</Meta>}
			<List>
				{offices.map((office) => (
					<ListRow
						name={office.unit.name}
						href={link(view, "/unit/:unit/fasilitas", {
							unit: office.unit.slug,
						})}
						says={
							<>
								<Why view={view} office={office} />
								<AskThere view={view} visit={visit} office={office} />
								{booking.has(office.unit.id) && (
									<BookThere view={view} visit={visit} office={office} />
								)}
							</>
						}
						end={<FitTag view={view} fits={office.all} />}
					/>
				))}
			</List>
			<Pager
				view={view}
				now={page}
				last={pages}
				hrefOf={(halaman) => addressOf(view, visit, halaman)}
			/>
		</Section>
	);
};

const addressOf = (view: View, visit: Visit, page: number): string => {
	const query = new URLSearchParams();
	for (const { code } of visit.needs) query.append("butuh", code);
	if (visit.province) query.set("provinsi", visit.province);
	if (visit.words) query.set("q", visit.words);
	query.set("halaman", String(page));
	return `${link(view, "/bisa-dikunjungi", {})}?${query}`;
};

const looks = {
	yes: { shape: "disc", tone: "ok" },
	short: { shape: "half", tone: "warn" },
	doubted: { shape: "diamond", tone: "warn" },
	unknown: { shape: "dotted", tone: "plain" },
	no: { shape: "ring", tone: "bad" },
} as const satisfies Record<Fit["fits"], { shape: Shape; tone: Tone }>;

const FitTag = ({
	view,
	fits,
}: {
	readonly view: View;
	readonly fits: Fit["fits"];
}) => <Tag {...looks[fits]}>{view.t(`catalogue.manage.fits.${fits}`)}</Tag>;

/** Each thing that somebody cannot do without, and how it is there; once, though several needs ask for it. */
const Why = ({
	view,
	office,
}: {
	readonly view: View;
	readonly office: OfficeFit;
}) => {
	const { t, lang } = view;
	const seen = new Map<string, Have>();
	for (const { because } of office.fits)
		for (const { best, have } of because) seen.set(best, have);
	return (
		<>
			{office.unit.regency}
			{[...seen].map(([kind, have]) => (
				<>
					<br />
					{say(facilityKindNamed(kind)?.label ?? { id: kind }, lang)}:{" "}
					{t(`catalogue.manage.have.${have}`)}
				</>
			))}
		</>
	);
};

/** The way to an hour there, with the needs that were chosen: places are kept for them. */
const BookThere = ({
	view,
	visit,
	office: { unit },
}: Pick<ManagePageProps, "view" | "visit"> & {
	readonly office: OfficeFit;
}) => (
	<>
		<br />
		<a
			href={`${link(view, "/unit/:unit/janji", { unit: unit.slug })}?${new URLSearchParams(
				visit.needs.map(({ code }): [string, string] => ["butuh", code]),
			)}`}
		>
			{view.t("catalogue.manage.book")}
			<Heard>: {unit.name}</Heard>
		</a>
	</>
);

/** The way to ask this office for it, with the needs that were chosen. */
const AskThere = ({
	view,
	visit,
	office,
}: Pick<ManagePageProps, "view" | "visit"> & {
	readonly office: OfficeFit;
}) => {
	const needs = visit.needs.filter(({ ask }) => ask.length > 0);
	if (needs.length === 0) return null;
	const query = new URLSearchParams(
		needs.map(({ code }): [string, string] => ["butuh", code]),
	);
	const { slug, name } = office.unit;
	return (
		<>
			<br />
			<a
				href={`${link(view, "/unit/:unit/minta-bantuan", { unit: slug })}?${query}`}
			>
				{view.t("catalogue.manage.ahead.do")}
				<Heard>: {name}</Heard>
			</a>
		</>
	);
};

/** What can be asked for beforehand, so that nobody arrives and is sent home. */
const Ahead = ({ view, visit }: Pick<ManagePageProps, "view" | "visit">) => {
	const { t, lang } = view;
	const asks = [...new Set(visit.needs.flatMap(({ ask }) => ask))].flatMap(
		(code) => askedAheadNamed(code) ?? [],
	);
	return asks.length === 0 ? null : (
		<Section id="minta" title={t("catalogue.manage.ahead")}>
			<p>{t("catalogue.manage.ahead.says")}</p>
			<ul>
				{asks.map(({ label, days }) => (
					<li>
						{say(label, lang)} ({t("catalogue.manage.ahead.days", { n: days })})
					</li>
				))}
			</ul>
		</Section>
	);
};
