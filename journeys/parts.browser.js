// Read into a window: how the page in it is built, part by part, without its words (decision 0115).
globalThis.partsOfPage = () => {
	/** Attributes whose words hang on the language, or on what the page is about. */
	const spoken = new Set(
		"action alt aria-label content datetime href hreflang lang placeholder src srcset title value".split(
			" ",
		),
	);
	/** How many elements are within a part that is looked at as one. */
	const few = 8;

	/** Names words by the order in which they come: the first are 0, the next others 1; none stay none. */
	const naming = () => {
		const known = new Map();
		return (words) => {
			const bare = words.replace(/\s+/g, " ").trim();
			if (bare === "") return "";
			if (!known.has(bare)) known.set(bare, known.size);
			return `#${known.get(bare)}`;
		};
	};

	const shellOf = (element, name = naming()) => {
		let shell = element.localName;
		for (const one of element.attributes)
			shell += ` ${one.name}=${spoken.has(one.name) ? name(one.value) : one.value}`;
		return `<${shell}>`;
	};

	/** Everything in it; of words, which are the same as others. */
	const bonesOf = (node, name) => {
		if (node.nodeType === Node.TEXT_NODE) return name(node.data);
		if (node.nodeType !== Node.ELEMENT_NODE) return "";
		let bones = shellOf(node, name);
		for (const one of node.childNodes) bones += bonesOf(one, name);
		return `${bones}</>`;
	};

	/** Two numbers of 32 bits that hang on every letter (FNV-1a, from two beginnings). */
	const nameOf = (text) => {
		let [a, b] = [0x811c9dc5, 0x1b873593];
		for (let at = 0; at < text.length; at++) {
			const letter = text.charCodeAt(at);
			a = Math.imul(a ^ letter, 0x01000193);
			b = Math.imul(b ^ letter, 0x5bd1e995);
		}
		return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
	};

	let places = 0;
	/** What it is built of, and its place among the elements of the body. */
	const built = (element) => {
		const place = places++;
		const count = element.getElementsByTagName("*").length;
		if (count < few) {
			places += count;
			return { element, place, bones: nameOf(bonesOf(element, naming())) };
		}
		const within = [];
		let bones = shellOf(element);
		for (const node of element.childNodes) {
			if (node.nodeType === Node.TEXT_NODE && node.data.trim()) bones += "#";
			if (node.nodeType !== Node.ELEMENT_NODE) continue;
			// Which of the languages is the one of the page is not what it is built of.
			const one = built(node);
			bones += node.matches("nav.lang") ? "<nav lang>" : one.bones;
			within.push(one);
		}
		return { element, place, bones: nameOf(bones), within };
	};

	/** Its name, which says what it is built of, where, and after what. */
	const named = ({ element, place, bones, within = [] }, above) => {
		const before = element.previousElementSibling;
		const where = above + (before ? shellOf(before) : "");
		const inside = nameOf(where + shellOf(element));
		return [
			nameOf(where + bones),
			place,
			within.map((one) => named(one, inside)),
		];
	};

	return named(built(document.body), shellOf(document.documentElement));
};
