import type { FormState } from "#kernel/form.ts";
import { Chips } from "#ui/chips.tsx";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { NoPrint, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

/** The pages of a desk, in the order of a working day. */
const parts = [
	["desk", "/perpustakaan/meja/:unit/pinjam"],
	["members", "/perpustakaan/meja/:unit/anggota"],
	["reserved", "/perpustakaan/meja/:unit/pesanan"],
	["overdue", "/perpustakaan/meja/:unit/terlambat"],
	["visits", "/perpustakaan/meja/:unit/kunjungan"],
	["stocktake", "/perpustakaan/meja/:unit/opname"],
	["labels", "/perpustakaan/meja/:unit/label"],
	["rules", "/perpustakaan/meja/:unit/aturan"],
] as const;
export type Part = (typeof parts)[number][0];

interface LendingNavProps {
	readonly view: View;
	/** Slug of the office. */
	readonly unit: string;
	readonly at?: Part;
}

/** The ways between the pages of a desk; also for the pages of the catalogue. */
export const LendingNav = ({ view, unit, at }: LendingNavProps) => (
	<NoPrint>
		<Chips
			label={view.t("library.lend.parts")}
			chips={parts.map(([part, path]) => ({
				name: view.t(`library.lend.part.${part}`),
				href: link(view, path, { unit }),
				current: part === at,
			}))}
		/>
	</NoPrint>
);

interface LendingPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly at: Part;
	/** The state first: the title is the first thing that is heard. */
	readonly title: string;
	/** In place of the title above the page, where that says more than the page is called. */
	readonly heading?: string;
	readonly lead?: Content;
	readonly below?: { readonly name: string };
	readonly form?: FormState | undefined;
	readonly islands?: readonly string[];
	readonly children: Content;
}

/** A page of the desk of one office. */
export const LendingPage = ({
	view,
	unit,
	at,
	title,
	heading,
	lead,
	below,
	form,
	islands,
	children,
}: LendingPageProps) => {
	const part = parts.find(([name]) => name === at) ?? parts[0];
	const name = view.t(`library.lend.part.${at}`);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={form}
			islands={islands}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: unit.name,
									href: link(view, "/perpustakaan/meja/:unit/pinjam", {
										unit: unit.slug,
									}),
								},
								...(below
									? [
											{
												name,
												href: link(view, part[1], { unit: unit.slug }),
											},
											{ name: below.name },
										]
									: [{ name }]),
							]}
						/>
					}
					title={heading ?? title}
					lead={lead}
					below={<LendingNav view={view} unit={unit.slug} at={at} />}
				/>
			}
		>
			{children}
		</OfficerLayout>
	);
};
