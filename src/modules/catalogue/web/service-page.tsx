import {
	type ComponentCode,
	completenessOf,
	componentNamed,
	type Draft,
	deliveryComponents,
	type HeldPrinciple,
	isStale,
	type Service,
} from "#catalogue";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { date, decimal } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { NextVersion } from "./drafts/next-version.tsx";
import { ForMachines } from "./for-machines.tsx";
import { PrinciplesFold } from "./principles/principles-fold.tsx";

interface ServicePageProps {
	readonly view: View;
	readonly service: Service;
	/** The twelve principles held against it. */
	readonly held: readonly HeldPrinciple[];
	/** What higher modules say of it. */
	readonly extras?: Content;
	/** Whoever looks speaks for the office. */
	readonly mayEdit?: boolean;
	/** The next version, where everybody may read it already. */
	readonly draft?: Draft | null;
}

/** What one comes for, what it takes, and what is not known of it. */
export const ServicePage = ({
	view,
	service,
	held,
	extras,
	mayEdit = false,
	draft = null,
}: ServicePageProps) => {
	const { t, lang } = view;
	const name = say(service.name, lang);
	return (
		<CitizenLayout
			view={view}
			title={name}
			description={say(service.about, lang)}
			aside={<Aside view={view} service={service} />}
			asideLabel={t("catalogue.unit.where")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("catalogue.home"), href: inLanguage(lang, "/") },
							{
								name: t("catalogue.list.title"),
								href: link(view, "/layanan", {}),
							},
							{ name },
						]}
					/>
				}
				title={name}
				lead={say(service.about, lang)}
				beside={
					mayEdit ? (
						<>
							<LinkButton
								href={link(view, "/layanan/:slug/ubah", { slug: service.slug })}
								kind="outlined"
							>
								{t("catalogue.edit")}
							</LinkButton>
							<LinkButton
								href={link(view, "/layanan/:slug/rancangan/ubah", {
									slug: service.slug,
								})}
								kind="quiet"
							>
								{t("catalogue.draft.with-public")}
							</LinkButton>
						</>
					) : undefined
				}
			/>
			{isStale(service, dayOf(view.now)) && (
				<Notice kind="warn" title={t("catalogue.stale")}>
					{t("catalogue.stale.says", {
						day: date(lang, service.lastConfirmedOn),
					})}
				</Notice>
			)}
			{service.note && <Notice kind="info">{say(service.note, lang)}</Notice>}
			<NextVersion view={view} service={service} draft={draft} />
			{mayEdit && <Confirm view={view} service={service} />}
			<EasyRead view={view} service={service} />
			<Standard view={view} service={service} />
			<Fees view={view} service={service} />
			<Making view={view} service={service} />
			<PrinciplesFold view={view} service={service} held={held} />
			{extras}
			<ForMachines view={view} service={service} />
		</CitizenLayout>
	);
};

type OfService = Pick<ServicePageProps, "view" | "service">;

const Standard = ({ view, service }: OfService) => {
	const { t, lang } = view;
	const owed = deliveryComponents();
	const { known, missing } = completenessOf(service.standard, "delivery");
	const basis = service.standard.legalBasis ?? [];
	return (
		<Section id="standar" title={t("catalogue.standard")}>
			<p>
				{t(
					missing.length === 0
						? "catalogue.standard.whole"
						: "catalogue.standard.lacks",
					{ n: known.length, of: owed.length },
				)}
			</p>
			<Facts
				facts={owed.map((code) => ({
					term: view.says(`catalogue.part.${code}`),
					is: componentInWords(view, service, code),
				}))}
			/>
			<Meta>
				{basis.length > 0
					? t("catalogue.basis", {
							basis: basis.map((each) => say(each, lang)).join("; "),
						})
					: t("catalogue.basis.unknown")}
			</Meta>
		</Section>
	);
};

/** One text, a list, or of the procedure a list in its order. */
function componentInWords(
	view: View,
	{ standard }: Service,
	code: ComponentCode,
): Content {
	const said = standard[code];
	if (said === undefined)
		return <Tag shape="dotted">{view.t("catalogue.unknown")}</Tag>;
	const [first] = said;
	if (!first) return view.t("catalogue.nothing-asked");
	if (said.length === 1) return say(first, view.lang);
	const lines = said.map((line) => <li>{say(line, view.lang)}</li>);
	return code === "procedure" ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

/** For whom the page is too hard: short sentences first, a recording and a film where there are any. Nothing where there is none. */
const EasyRead = ({ view, service }: OfService) => {
	const { t, lang } = view;
	const { easyRead, audio, signs } = service.twins;
	if (!easyRead && !audio && !signs) return null;
	return (
		<Section id="mudah" title={t("catalogue.easy-read")}>
			{easyRead?.map((line) => (
				<p>{say(line, lang)}</p>
			))}
			{audio && (
				<p>
					<a href={audio}>{t("catalogue.audio")}</a>
				</p>
			)}
			{signs && (
				<p>
					<a href={signs}>{t("catalogue.signs")}</a>
				</p>
			)}
		</Section>
	);
};

/** What is paid and by which rule; and what to do when somebody asks for more. */
const Fees = ({ view, service }: OfService) => {
	const { t, lang } = view;
	return service.fees.length === 0 ? null : (
		<Section id="biaya" title={t("catalogue.fees")}>
			<Facts
				facts={service.fees.map(({ what, rupiah, basis }) => ({
					term: say(what, lang),
					is: (
						<>
							{rupiah === null
								? t("catalogue.unknown")
								: Number(rupiah) === 0
									? t("catalogue.fee.free")
									: t("catalogue.fee.rupiah", {
											amount: decimal(lang, rupiah),
										})}{" "}
							<span class="meta">
								{basis
									? t("catalogue.fee.basis", { basis: say(basis, lang) })
									: t("catalogue.fee.basis.unknown")}
							</span>
						</>
					),
				}))}
			/>
			<p>
				{t("catalogue.fee.more")}{" "}
				<a
					href={link(
						view,
						"/pengaduan/ke/:unit/langkah/:step",
						{ unit: service.unit.slug, step: "1" },
						{ layanan: service.slug },
					)}
				>
					{t("catalogue.fee.more.tell")}
				</a>
			</p>
		</Section>
	);
};

/** How the office brings it about: the eight components that whoever is served need not read, and may. */
const Making = ({ view, service }: OfService) => {
	const { t, lang } = view;
	const { known, missing } = completenessOf(service.standard, "making");
	return (
		<Fold
			id="pengelolaan"
			summary={t("catalogue.making", {
				n: known.length,
				of: known.length + missing.length,
			})}
		>
			<Facts
				facts={[...known, ...missing].map((code) => ({
					term: say(componentNamed(code)?.label ?? { id: code }, lang),
					is: componentInWords(view, service, code),
				}))}
			/>
		</Fold>
	);
};

const Confirm = ({ view, service }: OfService) => (
	<Form
		view={view}
		action={link(view, "/layanan/:slug/pastikan", { slug: service.slug })}
		label={view.t("catalogue.edit.confirm")}
		look="row"
	>
		<Button kind="outlined">{view.t("catalogue.edit.confirm")}</Button>
	</Form>
);

const Aside = ({ view, service }: OfService) => {
	const { t, lang } = view;
	const { unit } = service;
	return (
		<>
			<Hug>
				<h2>{t("catalogue.unit.where")}</h2>
				<p>
					<a href={link(view, "/unit/:slug", { slug: unit.slug })}>
						{unit.name}
					</a>
				</p>
				{service.channels.length === 0 && (
					<p>{t("catalogue.channel.unknown")}</p>
				)}
				{service.channels.map(({ kind, says, href }) => (
					<p>
						{t(`catalogue.channel.${kind}`)}:{" "}
						{href ? <a href={href}>{say(says, lang)}</a> : say(says, lang)}
					</p>
				))}
				{service.elsewhere && (
					<p>
						<a href={service.elsewhere.href}>
							{say(service.elsewhere.says, lang)}
						</a>
					</p>
				)}
				<p>
					<a href={link(view, "/layanan", {}, { unit: unit.slug })}>
						{t("catalogue.unit.others")}
					</a>
				</p>
			</Hug>
			<Facts
				look="narrow"
				facts={[
					{
						term: t("catalogue.published"),
						is: date(lang, service.publishedAt),
					},
					{
						term: t("catalogue.confirmed"),
						is: date(lang, service.lastConfirmedOn),
					},
					...(service.owner
						? [{ term: t("catalogue.owner"), is: say(service.owner, lang) }]
						: []),
					{
						term: t("catalogue.version"),
						is: (
							<a
								href={link(view, "/layanan/:slug/riwayat", {
									slug: service.slug,
								})}
							>
								{t("catalogue.history.version", { n: service.version })}
							</a>
						),
					},
				]}
			/>
		</>
	);
};
