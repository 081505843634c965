import { filled } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import type { View } from "#ui/view.ts";
import type { Published, Wording } from "../index.ts";
import { BodyParts } from "./body-parts.tsx";
import { Own } from "./item-words.tsx";

const crumbs = (view: View, item: Published, name: string) => (
	<Crumbs
		view={view}
		path={[
			{ name: view.t("news.title"), href: link(view, "/berita", {}) },
			{
				name: item.title,
				href: link(view, "/berita/:slug", { slug: item.slug }),
			},
			{ name },
		]}
	/>
);

/** What an item said before a correction. */
export const WordingPage = ({
	view,
	item,
	wording,
	next,
	closeHref,
}: {
	readonly view: View;
	readonly item: Published;
	readonly wording: Wording;
	/** The correction that followed. */
	readonly next: Wording;
	/** Where whoever looks after it closes this wording; `null` for others. */
	readonly closeHref: string | null;
}) => {
	const { t, lang } = view;
	const closed = wording.closedWhy;
	const title =
		closed === null
			? t("news.earlier.title", { title: wording.title })
			: t("news.earlier");
	return (
		<CitizenLayout view={view} title={title} unlisted>
			<PageHead above={crumbs(view, item, t("news.earlier"))} title={title} />
			<Notice
				kind="warn"
				title={t("news.earlier.says", { day: date(lang, next.saidAt) })}
			>
				{t("news.was-wrong")}{" "}
				<Own view={view} item={item}>
					{next.wasWrong}
				</Own>
				<br />
				{t("news.is-right")}{" "}
				<Own view={view} item={item}>
					{next.isRight}
				</Own>
				<br />
				<a href={link(view, "/berita/:slug", { slug: item.slug })}>
					{t("news.now")}
				</a>
			</Notice>
			{closed === null ? (
				<div class="stack" lang={item.lang}>
					<p class="lead">{wording.summary}</p>
					<BodyParts view={view} text={wording.body} />
				</div>
			) : (
				<p>{t("news.earlier.closed", { why: closed })}</p>
			)}
			{closeHref !== null && (
				<p>
					<a href={closeHref}>{t("news.close-wording")}</a>
				</p>
			)}
		</CitizenLayout>
	);
};

/** It is not there any more, and the address says why. */
export const GonePage = ({
	view,
	item,
}: {
	readonly view: View;
	readonly item: Published;
}) => {
	const { t, lang } = view;
	return (
		<CitizenLayout view={view} title={t("news.gone")} unlisted>
			<PageHead
				title={t("news.gone")}
				lead={t("news.gone.says", {
					day: date(lang, item.withdrawnAt ?? item.changedAt),
				})}
			/>
			<Notice kind="info" title={t("news.gone.why")}>
				<Own view={view} item={item}>
					{item.whyWithdrawn}
				</Own>
			</Notice>
			<p>
				<a href={link(view, "/berita", {})}>{t("news.all")}</a>
			</p>
		</CitizenLayout>
	);
};

/** Ways to share: a text to copy, a code to scan, and plain links. Nothing of others is fetched. */
export const SharePage = ({
	view,
	item,
	address,
}: {
	readonly view: View;
	readonly item: Published;
	readonly address: string;
}) => {
	const { t } = view;
	const title = t("news.share.title");
	const text = `${item.title}\n${item.summary}\n${address}`;
	const said = encodeURIComponent(text);
	return (
		<CitizenLayout view={view} title={`${title}: ${item.title}`} unlisted>
			<PageHead
				above={crumbs(view, item, title)}
				title={title}
				lead={
					<Own view={view} item={item}>
						{item.title}
					</Own>
				}
			/>
			<TextArea
				view={view}
				state={filled({ salin: text })}
				name="salin"
				label={t("news.share.copy")}
				hint={t("news.share.copy.hint")}
				rows={5}
			/>
			<Section id="kirim" title={t("news.share.send")}>
				<ul>
					<li>
						<OutsideLink
							href={`mailto:?subject=${encodeURIComponent(item.title)}&body=${said}`}
						>
							{t("news.share.mail")}
						</OutsideLink>
					</li>
					<li>
						<OutsideLink href={`https://wa.me/?text=${said}`}>
							{t("news.share.whatsapp")}
						</OutsideLink>
					</li>
					<li>
						<OutsideLink
							href={`https://t.me/share/url?url=${encodeURIComponent(address)}&text=${encodeURIComponent(item.title)}`}
						>
							{t("news.share.telegram")}
						</OutsideLink>
					</li>
				</ul>
				<p>{t("news.share.says")}</p>
			</Section>
			<Section id="pindai" title={t("news.share.scan")}>
				<QrCode text={address} label={t("news.share.qr", { address })} />
				<p>{address}</p>
			</Section>
		</CitizenLayout>
	);
};
