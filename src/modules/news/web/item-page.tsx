import { raw } from "hono/html";
import { Crumbs } from "#ui/crumbs.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Hug, Meta, NoPrint, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import {
	type Contact,
	type Item,
	type Material,
	newsArticle,
	type Published,
	type Wording,
} from "../index.ts";
import { BodyParts } from "./body-parts.tsx";
import { daysInWords, Own, TopicLinks, tellingInWords } from "./item-words.tsx";

export interface ItemPageProps {
	readonly view: View;
	readonly origin: string;
	readonly item: Published;
	readonly office: UnitName;
	readonly materials: readonly Material[];
	readonly wordings: readonly Wording[];
	readonly twins: readonly Published[];
	/** Other tellings that were corrected since, or are gone. */
	readonly mended: readonly Published[];
	/** Of a release. */
	readonly contact: Contact | null;
	/** The viewer writes for this office. */
	readonly insider: boolean;
}

/** One item: what was corrected first, then what it says, then how to share it. */
export const ItemPage = (props: ItemPageProps) => {
	const { view, item, office, wordings } = props;
	const { t } = view;
	return (
		<CitizenLayout view={view} title={item.title} description={item.summary}>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("news.title"), href: link(view, "/berita", {}) },
							{
								name: office.name,
								href: link(view, "/unit/:unit/berita", { unit: office.slug }),
							},
						]}
					/>
				}
				title={
					<Own view={view} item={item}>
						{item.title}
					</Own>
				}
				lead={
					<Own view={view} item={item}>
						{item.summary}
					</Own>
				}
				below={
					<Meta>
						{item.kind === "release" && `${t("news.kind.release")} · `}
						{item.reading === "easy" && `${tellingInWords(view, item)} · `}
						{daysInWords(view, item)} ·{" "}
						<TopicLinks view={view} topics={item.topics} />
					</Meta>
				}
			/>
			<Twins {...props} />
			<Mended {...props} />
			<Corrections view={view} item={item} wordings={wordings} />
			<Words {...props} />
			{props.contact && <ContactLines view={view} contact={props.contact} />}
			<NoPrint>
				<p>
					<a href={link(view, "/berita/:slug/bagikan", { slug: item.slug })}>
						{t("news.share")}
					</a>
					{props.insider && (
						<>
							{" · "}
							<a
								href={link(view, "/berita/meja/:unit/:item", {
									unit: office.slug,
									item: item.id,
								})}
							>
								{t("news.keep")}
							</a>
						</>
					)}
				</p>
			</NoPrint>
			<ForMachines {...props} />
		</CitizenLayout>
	);
};

/** The same story in easy words or in another language. */
const Twins = ({ view, twins }: ItemPageProps) =>
	twins.length === 0 ? null : (
		<p>
			{view.t("news.twins")}:{" "}
			{twins.map((twin, place) => (
				<>
					{place > 0 && " · "}
					<a href={link(view, "/berita/:slug", { slug: twin.slug })}>
						{tellingInWords(view, twin)}
					</a>
				</>
			))}
		</p>
	);

/** What is known to be wrong elsewhere may be wrong here: those who read this telling alone hear of it. */
const Mended = ({ view, mended }: ItemPageProps) => (
	<>
		{mended.map((other) => {
			const gone = other.withdrawnAt;
			return (
				<Notice kind="warn">
					{view.t(gone ? "news.mended.gone" : "news.mended", {
						telling: tellingInWords(view, other),
						day: date(view.lang, gone ?? other.correctedAt ?? other.changedAt),
					})}{" "}
					<a href={link(view, "/berita/:slug", { slug: other.slug })}>
						{view.t("news.mended.read")}
					</a>
				</Notice>
			);
		})}
	</>
);

const Corrections = ({
	view,
	item,
	wordings,
}: Pick<ItemPageProps, "view" | "item" | "wordings">) => (
	<>
		{wordings
			.filter(({ sequence }) => sequence > 1)
			.toReversed()
			.map(({ sequence, wasWrong, isRight, saidAt }) => (
				<Notice
					kind="warn"
					title={view.t("news.correction", { day: date(view.lang, saidAt) })}
				>
					{view.t("news.was-wrong")}{" "}
					<Own view={view} item={item}>
						{wasWrong}
					</Own>
					<br />
					{view.t("news.is-right")}{" "}
					<Own view={view} item={item}>
						{isRight}
					</Own>
					<br />
					<a
						href={link(view, "/berita/:slug/versi/:number", {
							slug: item.slug,
							number: String(sequence - 1),
						})}
					>
						{view.t("news.earlier")}
					</a>
				</Notice>
			))}
	</>
);

/** Text and materials, in the language of the item. */
export const Words = ({
	view,
	item,
	materials,
	pictureHref = (id) =>
		to("/berita/:slug/gambar/:picture", {
			slug: item.slug ?? "",
			picture: id,
		}),
}: {
	readonly view: View;
	readonly item: Item;
	readonly materials: readonly Material[];
	readonly pictureHref?: (id: string) => string;
}) => (
	<>
		{materials
			.filter(({ kind }) => kind === "picture")
			.map((one) => (
				<Picture one={one} lang={item.lang} href={pictureHref(one.id)} />
			))}
		<div class="stack" lang={item.lang}>
			<BodyParts view={view} text={item.body} />
		</div>
		{materials
			.filter(({ kind }) => kind !== "picture")
			.map((one) => (
				<Recording view={view} one={one} lang={item.lang} />
			))}
	</>
);

const width = 280;

/** Small, and whole behind a touch: a page is read before its pictures are there. */
const Picture = ({
	one: { file, alt, decorative, caption },
	lang,
	href,
}: {
	readonly one: Material;
	readonly lang: string;
	readonly href: string;
}) => {
	if (!file) return null;
	const image = (
		<img
			src={href}
			alt={decorative ? "" : alt}
			width={Math.min(width, file.width)}
			height={Math.round(
				(file.height * Math.min(width, file.width)) / file.width,
			)}
			loading="lazy"
			decoding="async"
		/>
	);
	return (
		<figure lang={lang}>
			{/* A link that is a picture is called by what the picture shows. */}
			{decorative || alt === "" ? image : <a href={href}>{image}</a>}
			{caption !== "" && <figcaption class="meta">{caption}</figcaption>}
		</figure>
	);
};

const Recording = ({
	view: { t },
	one: { kind, caption, address, transcript },
	lang,
}: {
	readonly view: View;
	readonly one: Material;
	readonly lang: string;
}) => (
	<Hug>
		<p>
			<OutsideLink href={address}>
				<span lang={lang}>{caption}</span>
			</OutsideLink>
			{" · "}
			{t(kind === "film" ? "news.is.film" : "news.is.sound")}
		</p>
		{transcript !== "" && (
			<Fold summary={t("news.transcript", { title: caption })}>
				<div class="stack" lang={lang}>
					{transcript.split(/\n+/).map((line) => (
						<p>{line}</p>
					))}
				</div>
			</Fold>
		)}
	</Hug>
);

/** Whom to call. */
export const ContactLines = ({
	view,
	contact: { desk, mail, phone, hours },
}: {
	readonly view: View;
	readonly contact: Contact;
}) => (
	<Hug>
		<p>
			<strong>{view.t("news.press.contact")}</strong>
		</p>
		<p>
			{desk}
			{mail !== "" && (
				<>
					<br />
					<OutsideLink href={`mailto:${mail}`}>{mail}</OutsideLink>
				</>
			)}
			{phone !== "" && (
				<>
					<br />
					<OutsideLink href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
						{phone}
					</OutsideLink>
				</>
			)}
			{hours !== "" && (
				<>
					<br />
					{hours}
				</>
			)}
		</p>
	</Hug>
);

/** The same for programs. It runs nothing. */
const ForMachines = ({
	view,
	origin,
	item,
	office,
	materials,
	wordings,
	twins,
}: ItemPageProps) => {
	const at = (slug: string) => origin + link(view, "/berita/:slug", { slug });
	return (
		<script type="application/ld+json">
			{raw(
				// Nothing that an office wrote ends the element.
				JSON.stringify(
					newsArticle(item, {
						address: at(item.slug),
						office: {
							name: office.name,
							address:
								origin + link(view, "/unit/:slug", { slug: office.slug }),
						},
						pictures: materials
							.filter(({ kind }) => kind === "picture")
							.map(
								({ id }) =>
									origin +
									to("/berita/:slug/gambar/:picture", {
										slug: item.slug,
										picture: id,
									}),
							),
						wordings,
						twins: twins.map(({ slug }) => at(slug)),
					}),
				).replaceAll("<", "\\u003c"),
			)}
		</script>
	);
};
