import { type Decree, type DecreedDay, differenceOf } from "#calendar";
import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	Checkbox,
	Field,
	Form,
	Hidden,
	LinkButton,
} from "#ui/form/index.ts";
import { date, fullDate } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { DayTable } from "./day-table.tsx";
import { DecreeTags } from "./decree-tags.tsx";
import { countsOf, placeName, stateOf } from "./words.ts";

export interface DecreePageProps {
	readonly view: View;
	readonly decree: Decree;
	/** The decree whose place it takes, or would take. */
	readonly replaces: Decree | null;
	/** The decree that took its place. */
	readonly replacedBy: Decree | null;
	readonly provinces: readonly Province[];
	/** What a form about it carries. */
	readonly version: string;
	/** "Diubah oleh Agus Setiawan, 14.02 WIB" */
	readonly changed: Content;
	readonly state: FormState;
}

/** A decree with all its days; a draft with what it would change, and the way to put it in force. */
export const DecreePage = (props: DecreePageProps) => {
	const { view, decree, replaces } = props;
	const { t } = view;
	const draft = decree.publishedAt === null;
	return (
		<OfficerLayout
			view={view}
			title={decree.title}
			form={props.state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("calendar.title"),
									href: link(view, "/kelola/libur", {}),
								},
								{ name: decree.number },
							]}
						/>
					}
					title={decree.title}
					beside={<DecreeTags view={view} decree={decree} />}
				/>
			}
		>
			{draft && <Notice kind="calm">{t("calendar.draft.says")}</Notice>}
			<Facts facts={factsOf(props)} />
			<Meta>{props.changed}</Meta>
			{draft && replaces && (
				<Changes view={view} before={replaces.days} after={decree.days} />
			)}
			<Section id="hari" title={t("calendar.days")}>
				<DayTable
					view={view}
					id="daftar-hari"
					caption={countsOf(view, decree.days)}
					days={decree.days}
				/>
			</Section>
			{draft ? <Publish {...props} /> : <Compare {...props} />}
		</OfficerLayout>
	);
};

const factsOf = ({
	view,
	decree,
	replaces,
	replacedBy,
	provinces,
}: DecreePageProps) => {
	const { t, lang } = view;
	const fact = (term: string, is: Content | null) =>
		is === null ? [] : [{ term, is }];
	return [
		...fact(t("calendar.number"), decree.number),
		...fact(t("calendar.place"), placeName(view, decree.province, provinces)),
		...fact(t("calendar.issued"), date(lang, decree.issuedOn)),
		...fact(t("calendar.issuer"), decree.issuedBy),
		...fact(
			t("calendar.source"),
			decree.source === null ? (
				t("calendar.source.none")
			) : (
				<OutsideLink href={decree.source}>
					{t("calendar.source.open")}
				</OutsideLink>
			),
		),
		...fact(
			t("calendar.replaces"),
			replaces && <DecreeLink view={view} decree={replaces} />,
		),
		...fact(
			t("calendar.replaced-by"),
			replacedBy && <DecreeLink view={view} decree={replacedBy} />,
		),
		...fact(
			t("calendar.verified"),
			decree.verified === null
				? t("calendar.verified.no")
				: t("calendar.verified.by", {
						who: decree.verified.by,
						day: date(lang, decree.verified.on),
					}),
		),
	];
};

const DecreeLink = ({
	view,
	decree,
}: {
	readonly view: View;
	readonly decree: Decree;
}) => (
	<a href={link(view, "/kelola/libur/:id", { id: decree.id })}>
		{decree.number}
	</a>
);

/** What becomes of the days that people count by now. */
const Changes = ({
	view,
	before,
	after,
}: {
	readonly view: View;
	readonly before: readonly DecreedDay[];
	readonly after: readonly DecreedDay[];
}) => {
	const { added, removed } = differenceOf(before, after);
	const said = (days: readonly DecreedDay[]) =>
		days.map(({ day }) => fullDate(view.lang, day)).join("; ");
	if (added.length + removed.length === 0)
		return <Notice kind="info">{view.t("calendar.changes.none")}</Notice>;
	return (
		<Notice kind="info" title={view.t("calendar.changes")}>
			{added.length > 0 &&
				view.t("calendar.changes.added", { days: said(added) })}{" "}
			{removed.length > 0 &&
				view.t("calendar.changes.removed", { days: said(removed) })}
		</Notice>
	);
};

const Publish = ({ view, decree, version, state }: DecreePageProps) => {
	const { t } = view;
	const { id } = decree;
	return (
		<Section id="terbit" title={t("calendar.publish")}>
			<p>{t("calendar.publish.says")}</p>
			<Form view={view} action={link(view, "/kelola/libur/:id/terbit", { id })}>
				<Hidden name="versi" value={version} />
				<Field
					view={view}
					state={state}
					name="nomor"
					label={t("calendar.publish.number")}
					hint={t("calendar.publish.hint", { number: decree.number })}
					autocomplete="off"
				/>
				<Row>
					<Button>{t("calendar.publish.do")}</Button>
					<LinkButton
						kind="outlined"
						href={link(view, "/kelola/libur/:id/isi", { id })}
					>
						{t("calendar.edit")}
					</LinkButton>
				</Row>
			</Form>
			<Form
				view={view}
				look="row"
				action={link(view, "/kelola/libur/:id/buang", { id })}
			>
				<Hidden name="versi" value={version} />
				<Button kind="danger" small>
					{t("calendar.discard")}
				</Button>
			</Form>
		</Section>
	);
};

/** A published decree waits for somebody who holds the printed text in hand. */
const Compare = ({ view, decree, state }: DecreePageProps) =>
	stateOf(decree) !== "in-force" || decree.verified ? null : (
		<Section id="cocokkan" title={view.t("calendar.compare")}>
			<p>{view.t("calendar.compare.says")}</p>
			<Form
				view={view}
				action={link(view, "/kelola/libur/:id/pencocokan", { id: decree.id })}
			>
				<Checkbox
					view={view}
					state={state}
					name="cocok"
					label={view.t("calendar.compare.yes")}
				/>
				<div>
					<Button>{view.t("calendar.compare.do")}</Button>
				</div>
			</Form>
		</Section>
	);
