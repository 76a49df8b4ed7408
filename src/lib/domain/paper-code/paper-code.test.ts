import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Board } from '../board/board.fixture';
