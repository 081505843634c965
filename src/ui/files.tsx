import type { Content } from "./content.ts";
import { Icon } from "./icon.tsx";

interface FileListProps {
	readonly files: readonly {
		readonly name: string;
		readonly href: string;
		/** Of the link, where something leads to it. */
		readonly id?: string | undefined;
		/** It opens in a page of its own, so that a form beside it stays as it is; the words that say so. */
		readonly apart?: string | undefined;
		/** Kind, size, who, when: "PDF, 214 KB, Yohana Lede, 12 Mei 2026". */
		readonly says: Content;
		/** A tag, and a small form to take it away. */
		readonly end?: Content;
	}[];
}

/** Proofs of an answer. */
export const FileList = ({ files }: FileListProps) => (
	<ul class="list">
		{files.map(({ name, href, id, apart, says, end }) => (
			<li>
				<div class="name">
					<a
						href={href}
						id={id}
						{...(apart ? { target: "_blank", rel: "noopener" } : {})}
					>
						<Icon name="file" />
						{name}
						{apart && <span class="hint"> ({apart})</span>}
					</a>
					<div class="why">{says}</div>
				</div>
				{end && <div class="row">{end}</div>}
			</li>
		))}
	</ul>
);
