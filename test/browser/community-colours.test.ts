import { describe, expect, test } from 'vitest';
import { COMMUNITY_COLOURS, communityInk } from '../../viz/looks/community-colours.ts';
import { THEME_NAMES, THEMES } from '../../viz/looks/themes.ts';

type Triple = readonly [number, number, number];

/** What an eye makes of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1, doi:10.1109/TVCG.2009.113). */
const EYES: Readonly<Record<string, readonly Triple[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  'red-blind': [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  'green-blind': [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  'blue-blind': [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const linear = (hex: string): Triple => [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
const clamped = (colour: Triple): Triple => colour.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;

/** Ottosson 2020, https://bottosson.github.io/posts/oklab/ */
function oklab(colour: Triple): Triple {
  const cones = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], colour);
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], cones.map(Math.cbrt) as unknown as Triple);
}

const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722], [0, 0, 0], [0, 0, 0]], linear(hex))[0];

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(THEME_NAMES)('community colours, %s', (theme) => {
  const colours = COMMUNITY_COLOURS[theme];

  test.each(Object.entries(EYES))('%s eyes tell any two apart', (_name, eye) => {
    const seen = colours.map((colour) => oklab(clamped(times(eye, linear(colour)))));
    for (const [index, one] of seen.entries()) for (const other of seen.slice(index + 1)) expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]), `${colours[index]}`).toBeGreaterThan(0.085);
  });

  test('each stands out from the background, 3:1 or more', () => {
    for (const colour of colours) expect(contrast(colour, THEMES[theme].background), colour).toBeGreaterThanOrEqual(3);
  });

  test('each name can be read, 4.5:1 or more', () => {
    for (const id of colours.keys()) expect(contrast(communityInk({ id, label: '', members: [], earnedBy: [], stability: 1 }, theme), THEMES[theme].background)).toBeGreaterThanOrEqual(4.5);
  });
});
