import {
	type ComponentCode,
	completenessOf,
	deliveryComponents,
	isStale,
	type Service,
} from "#catalogue";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface ServicePageProps {
	readonly view: View;
	readonly service: Service;
	/** What higher modules say of it. */
	readonly extras?: Content;
}

/** What one comes for, what it takes, and what is not known of it. */
export const ServicePage = ({ view, service, extras }: ServicePageProps) => {
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
			/>
			{isStale(service, dayOf(view.now)) && (
				<Notice kind="warn" title={t("catalogue.stale")}>
					{t("catalogue.stale.says", {
						day: date(lang, service.lastConfirmedOn),
					})}
				</Notice>
			)}
			{service.note && <Notice kind="info">{say(service.note, lang)}</Notice>}
			<Standard view={view} service={service} />
			{extras}
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
				{service.channels.map(({ says }) => (
					<p>{say(says, lang)}</p>
				))}
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
				]}
			/>
		</>
	);
};
