import { Leaf } from "#ui/lane.tsx";
import { Fold } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import type { PageSeen, Seen } from "../index.ts";

interface ProofViewProps {
	readonly view: View;
	readonly seen: Seen;
	/** Of the file, as the unit called it. */
	readonly name: string;
	/** What the unit says that it shows: the description of a photograph for those who cannot see it. */
	readonly description: string;
	/** Address of the picture of a page. */
	readonly hrefOf: (page: PageSeen) => string;
	/** Who looks: whoever handed it in can mend it, whoever judges it can give it back. */
	readonly as: "owner" | "judge";
}

/**
 * The first pages of a document as pictures and text, or a sentence on why there are none and what to do. A link to
 * the file itself stands before it, made by whoever shows it. Nothing in it scrolls by itself or takes the focus.
 */
export const ProofView = (props: ProofViewProps) => {
	const { view, seen, as } = props;
	const { t } = view;
	if (seen.is === "opened") return <Opened {...props} seen={seen} />;
	if (seen.is !== "waiting" && seen.is !== "failed")
		return (
			<Notice kind="warn" title={t(`evidence.seen-${seen.is}`)}>
				{t(`evidence.seen-${seen.is}-${as}`)}
			</Notice>
		);
	const title = t(`evidence.seen-${seen.is}`);
	const says = t(`evidence.seen-${seen.is}-says`);
	// A unit that adds five files reads five quiet lines.
	return as === "owner" ? (
		<p class="meta">
			{title}. {says}
		</p>
	) : (
		<Notice kind="calm" title={title}>
			{says}
		</Notice>
	);
};

type OpenedProps = ProofViewProps & {
	readonly seen: Extract<Seen, { is: "opened" }>;
};

const Opened = (props: OpenedProps) => {
	const { view, seen } = props;
	const [first, ...others] = seen.pages;
	const last = others.at(-1);
	if (!first) return null;
	const shape = first.kind === "page" ? "pages" : seen.shape;
	return (
		<div class="stack leaves">
			<PageOf {...props} page={first} />
			{last && (
				<Fold
					summary={view.t("evidence.page-more", {
						shape,
						from: first.number + 1,
						to: last.number,
						range: others.length > 1 ? "yes" : "no",
						of: seen.pageCount,
					})}
				>
					{others.map((page) => (
						<PageOf {...props} page={page} />
					))}
				</Fold>
			)}
			{seen.pageCount > seen.pages.length && shape !== "text" && (
				<p class="meta">
					{view.t("evidence.page-rest", {
						shape,
						n: seen.pageCount - seen.pages.length,
					})}
				</p>
			)}
		</div>
	);
};

const PageOf = (props: OpenedProps & { readonly page: PageSeen }) => {
	const { view, seen, page, name, description, hrefOf } = props;
	const { number, kind, picture } = page;
	// A text without pages of its own is one run of words; printed, it has pages like any other.
	const place =
		seen.shape === "text" && kind !== "page"
			? view.t("evidence.page-whole")
			: view.t("evidence.page-place", {
					shape: kind === "page" ? "pages" : seen.shape,
					at: number,
					of: seen.pageCount,
				});
	const alt = {
		page: view.t("evidence.page-alt", { place, name }),
		photo: description || name,
		inside: view.t("evidence.page-inside-alt", { name }),
	}[kind];
	return (
		<Leaf
			picture={
				picture && {
					src: hrefOf(page),
					alt,
					width: picture.width,
					height: picture.height,
				}
			}
		>
			{kind === "photo" ? (
				// Who listens has heard it as the picture.
				description && <span aria-hidden="true">{description}</span>
			) : (
				<Words {...props} place={place} />
			)}
		</Leaf>
	);
};

/** The text of the page: folded under its picture, open where there is no other way to see it. */
const Words = ({
	view,
	page: { kind, picture, text },
	place,
}: OpenedProps & { readonly page: PageSeen; readonly place: string }) => {
	if (!text)
		return (
			<p class="meta">
				{place}. {view.t("evidence.page-without-text")}
			</p>
		);
	const words = <p class="words">{text}</p>;
	if (kind !== "page")
		return (
			<>
				<p class="meta">{picture ? view.t("evidence.page-inside") : place}</p>
				{words}
			</>
		);
	return <Fold summary={view.t("evidence.page-text", { place })}>{words}</Fold>;
};
