import { withQuery } from "./query.ts";
import type { View } from "./view.ts";

interface PagerProps {
	readonly view: View;
	/** From 1. */
	readonly now: number;
	readonly last: number;
	/** Left out: this page's own address with `halaman` changed, its filters kept. */
	readonly hrefOf?: ((page: number) => string) | undefined;
}

/** Words and numbers. One page needs no pager. */
export const Pager = ({
	view,
	now,
	last,
	hrefOf = (page) =>
		withQuery(view, { halaman: page > 1 ? String(page) : null }),
}: PagerProps) =>
	last <= 1 ? null : (
		<nav class="pager" aria-label={view.t("ui.pager")}>
			{now > 1 && (
				<a href={hrefOf(now - 1)} rel="prev">
					{view.t("ui.pager.previous")}
				</a>
			)}
			{pagesShown(now, last).map((page) =>
				page === null ? (
					<span>…</span>
				) : (
					<a
						href={hrefOf(page)}
						aria-label={view.t("ui.pager.page", { page })}
						aria-current={page === now ? "page" : undefined}
					>
						{page}
					</a>
				),
			)}
			{now < last && (
				<a href={hrefOf(now + 1)} rel="next">
					{view.t("ui.pager.next")}
				</a>
			)}
		</nav>
	);

/** The first, the last and the neighbours; `null` where pages are left out. */
export const pagesShown = (
	now: number,
	last: number,
): readonly (number | null)[] => {
	const near = [1, now - 1, now, now + 1, last].filter(
		(page) => page >= 1 && page <= last,
	);
	const pages = [...new Set(near)].sort((a, b) => a - b);
	return pages.flatMap((page, i) => {
		const left = page - (pages[i - 1] ?? page - 1);
		if (left === 2) return [page - 1, page];
		return left > 2 ? [null, page] : [page];
	});
};
