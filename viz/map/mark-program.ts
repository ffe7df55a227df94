import { NodeProgram, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DrawnEdge, DrawnNode, MarkAttributes } from './drawn-graph.ts';

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_position;
attribute float a_size;
attribute vec3 a_mark;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_from;
varying float v_radius;
varying vec3 v_mark;

const float bias = 255.0 / 254.0;

void main() {
  // One pixel is 2 × the correction ratio; the triangle around the mark has room for a rim of one pixel.
  float pixel = u_correctionRatio * 2.0;
  v_radius = a_size * pixel / u_sizeRatio;
  v_from = (v_radius + pixel) * 2.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_from, 1)).xy, 0, 1);
  v_mark = a_mark;
  v_rim = a_rim;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_from;
varying float v_radius;
varying vec3 v_mark;

const float TURN = 6.283185307;
const vec4 nothing = vec4(0.0);

// How far outside the mark a point lies: below zero inside. v_mark is sides (0: a disc), turn, and 1 where the mark is hollow.
float outside(vec2 point) {
  if (v_mark.x < 2.5) return length(point) - v_radius;
  float side = TURN / v_mark.x;
  float angle = atan(point.x, point.y) + v_mark.y;
  return cos(floor(0.5 + angle / side) * side - angle) * length(point) - v_radius * cos(side / 2.0);
}

void main(void) {
  float pixel = u_correctionRatio * 2.0;
  float distance = outside(v_from) / pixel;
  #ifdef PICKING_MODE
  gl_FragColor = distance > 1.0 ? nothing : v_color;
  #else
  // The corners of a rim could leave the triangle: none is drawn beyond a circle.
  float rim = clamp(1.0 - max(distance, length(v_from) / pixel - v_radius / pixel), 0.0, 1.0);
  float fill = clamp(0.5 - distance, 0.0, 1.0);
  float hole = v_mark.z > 0.5 ? clamp(-1.4 - distance, 0.0, 1.0) : 0.0;
  vec4 inner = mix(v_color, v_rim, hole);
  gl_FragColor = mix(mix(nothing, v_rim, rim), inner, fill);
  #endif
}
`;

/** Draws nodes as discs and regular polygons with a thin rim of the background, in one call for all of them. */
export class MarkProgram extends NodeProgram<Uniform, DrawnNode, DrawnEdge> {
  getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_mark', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & MarkAttributes): void {
    this.array.set([data.x, data.y, data.size, data.sides, data.turn, data.hollow ? 1 : 0, floatColor(data.color), floatColor(data.rim), nodeIndex], start);
  }

  setUniforms({ sizeRatio, correctionRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  }
}
