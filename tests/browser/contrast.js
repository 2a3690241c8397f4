// Texts of the page whose contrast to their ground is below 4.5.
() => {
  const rgb = (text) => text.match(/[\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const colour = rgb(getComputedStyle(up).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const weak = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || element.closest('script, style, title, desc, option, svg, :disabled, .unseen')) continue;
    if (!element.checkVisibility() || element.closest('.skip')) continue;
    const style = getComputedStyle(element);
    const [one, other] = [luminance(rgb(style.color)), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5) weak.add(`${ratio.toFixed(2)} ${element.localName}.${element.className} ${walk.currentNode.data.trim().slice(0, 30)}`);
  }
  return [...weak];
}
